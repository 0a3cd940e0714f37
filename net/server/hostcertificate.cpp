// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/hostcertificate.h"

#include "net/server/tlsfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QSslCertificate>

#include <memory>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

template <auto free> struct Freed
{
    template <class T> void operator()(T *object) const { free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;

QByteArray textIn(const Memory &memory)
{
    char *start = nullptr;
    const auto length = BIO_get_mem_data(memory.get(), &start);
    return QByteArray(start, qsizetype(length));
}

QByteArray pem(const Key &key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    const bool isWritten =
        memory && PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    return isWritten ? textIn(memory) : QByteArray();
}

QByteArray pem(const Certificate &certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return memory && PEM_write_bio_X509(memory.get(), certificate.get()) == 1 ? textIn(memory) : QByteArray();
}

/// Null when the library cannot.
Certificate selfSigned(const Key &key)
{
    Certificate certificate(X509_new());
    quint64 serial = 0;
    if (!certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return nullptr;
    X509 *const made = certificate.get();
    X509_NAME *const name = X509_get_subject_name(made);
    const auto *const words = reinterpret_cast<const unsigned char *>("Duello host");
    const bool isMade = X509_set_version(made, X509_VERSION_3) == 1 &&
                        ASN1_INTEGER_set_uint64(X509_get_serialNumber(made), serial >> 1) == 1 &&
                        ASN1_TIME_set_string_X509(X509_getm_notBefore(made), "20000101000000Z") == 1 &&
                        ASN1_TIME_set_string_X509(X509_getm_notAfter(made), "99991231235959Z") == 1 &&
                        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, words, -1, -1, 0) == 1 &&
                        X509_set_issuer_name(made, name) == 1 && X509_set_pubkey(made, key.get()) == 1 &&
                        X509_sign(made, key.get(), EVP_sha256()) != 0;
    return isMade ? std::move(certificate) : nullptr;
}

Result<void> writePrivately(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    const bool isWritten = !content.isEmpty() && file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(content) == content.size() && file.commit();
    if (!isWritten)
        return failure(ErrorCode::FileUnusable, u"%1 cannot be written: %2"_s.arg(name, file.errorString()));
    return {};
}

/// The key first: a certificate that is not its own is made anew by the next start.
Result<void> make(const HostCertificate &files)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? selfSigned(key) : nullptr;
    if (!certificate)
        return failure(ErrorCode::Internal, u"libcrypto makes no certificate"_s);
    return writePrivately(files.keyFile, pem(key)).and_then([&] {
        return writePrivately(files.certificateFile, pem(certificate));
    });
}

} // namespace

Result<HostCertificate> hostCertificate(const QString &folder)
{
    const QDir place(folder);
    HostCertificate files{place.filePath(u"certificate.pem"_s), place.filePath(u"certificate-key.pem"_s), {}};
    Result<QSslConfiguration> tls = readTls(files.certificateFile, files.keyFile);
    if (!tls) {
        if (const Result<void> made = make(files); !made)
            return std::unexpected(made.error());
        tls = readTls(files.certificateFile, files.keyFile);
    }
    return tls.transform([&files](const QSslConfiguration &configuration) {
        files.fingerprint = configuration.localCertificate().digest(QCryptographicHash::Sha256);
        return files;
    });
}

} // namespace duello
