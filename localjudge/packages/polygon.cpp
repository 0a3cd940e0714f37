// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/polygon.h"

#include "localjudge/checkers/standardchecker.h"
#include "localjudge/packages/contents.h"
#include "localjudge/packages/statements.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> invalid(const QString &what)
{
    return failure(ErrorCode::PackageInvalid, u"problem.xml: "_s + what);
}

/// Polygon names languages in words.
QString codeOf(const QString &language)
{
    return language == "russian"_L1 ? u"ru"_s : language == "english"_L1 ? u"en"_s : language.left(2);
}

struct TestSet
{
    QString name;
    qint64 timeLimit = 0;   ///< milliseconds
    qint64 memoryLimit = 0; ///< bytes
    QString inputPattern;
    QString answerPattern;
    QList<bool> samples; ///< of each test
};

/// What problem.xml says, before anything else is looked at.
struct Description
{
    Localized titles;
    QString inputFile;
    QString outputFile;
    QList<TestSet> sets;
    QString checkerName;
    QString checkerSource;
    QString interactorSource;
    QStringList headers;
    QList<std::pair<QString, QString>> pdfs; ///< language, path
    QList<LabelledSubmission> solutions;     ///< with paths as the package gives them
};

/// Reads elements by where they stand.
class Parser
{
public:
    explicit Parser(const QByteArray &xml) : m_xml(xml) {}

    Result<Description> parse()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                m_path += m_xml.name().toString();
                element();
            } else if (token == QXmlStreamReader::Characters) {
                text(m_xml.text().trimmed().toString());
            } else if (token == QXmlStreamReader::EndElement) {
                m_path.removeLast();
            }
        }
        if (m_xml.hasError())
            return invalid(m_xml.errorString());
        return m_description;
    }

private:
    QString attribute(QStringView name) const { return m_xml.attributes().value(name).toString(); }
    bool isIn(const QString &parent) const { return m_path.size() > 1 && m_path.at(m_path.size() - 2) == parent; }

    void element()
    {
        const QString name = m_path.last();
        if (name == "name"_L1 && isIn(u"names"_s))
            m_description.titles.insert(codeOf(attribute(u"language")), attribute(u"value"));
        else if (name == "judging"_L1) {
            m_description.inputFile = attribute(u"input-file");
            m_description.outputFile = attribute(u"output-file");
        } else if (name == "testset"_L1)
            m_description.sets +=
                TestSet{.name = attribute(u"name"), .inputPattern = {}, .answerPattern = {}, .samples = {}};
        else if (name == "test"_L1 && isIn(u"tests"_s) && !m_description.sets.isEmpty())
            m_description.sets.last().samples += attribute(u"sample") == "true"_L1;
        else if (name == "checker"_L1)
            m_description.checkerName = attribute(u"name");
        else if (name == "source"_L1)
            source();
        else if (name == "file"_L1 && attribute(u"path").endsWith(".h"_L1))
            m_description.headers += attribute(u"path");
        else if (name == "statement"_L1 && attribute(u"type") == "application/pdf"_L1)
            m_description.pdfs += {attribute(u"language"), attribute(u"path")};
        else if (name == "solution"_L1)
            m_tag = attribute(u"tag");
    }

    void source()
    {
        const QString path = attribute(u"path");
        if (isIn(u"checker"_s))
            m_description.checkerSource = path;
        else if (isIn(u"interactor"_s))
            m_description.interactorSource = path;
        else if (isIn(u"solution"_s))
            m_description.solutions += {.path = path,
                                        .files = {},
                                        .expectation = expectationOfTag(m_tag),
                                        .language = attribute(u"type"),
                                        .entry = {}};
    }

    void text(const QString &value)
    {
        if (value.isEmpty() || m_description.sets.isEmpty() || !m_path.contains(u"testset"_s))
            return;
        TestSet &set = m_description.sets.last();
        const QString name = m_path.last();
        if (name == "time-limit"_L1)
            set.timeLimit = value.toLongLong();
        else if (name == "memory-limit"_L1)
            set.memoryLimit = value.toLongLong();
        else if (name == "input-path-pattern"_L1)
            set.inputPattern = value;
        else if (name == "answer-path-pattern"_L1)
            set.answerPattern = value;
    }

    QXmlStreamReader m_xml;
    QStringList m_path;
    QString m_tag;
    Description m_description;
};

/// A path inside the package; empty when it leads out of it or there is no such file.
QString inside(const QString &folder, const QString &path)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString real = QFileInfo(root + u'/' + path).canonicalFilePath();
    return real.startsWith(root + u'/') ? real : QString();
}

/// "tests/%02d" of test 7.
QString filled(const QString &pattern, int number)
{
    static const QRegularExpression place(u"%0?([0-9]?)d"_s);
    const auto match = place.match(pattern);
    const QString digits = QString::number(number).rightJustified(match.captured(1).toInt(), u'0');
    return QString(pattern).replace(match.capturedStart(), match.capturedLength(), digits);
}

bool isPattern(const QString &pattern)
{
    static const QRegularExpression one(u"^[^%]*%0?[0-9]?d[^%]*$"_s);
    return one.match(pattern).hasMatch();
}

Result<QList<PackageTest>> testsOf(const QString &folder, const TestSet &set)
{
    if (!isPattern(set.inputPattern) || !isPattern(set.answerPattern))
        return invalid(u"the names of the tests have no number in them"_s);
    QList<PackageTest> samples;
    QList<PackageTest> others;
    for (int i = 0; i < set.samples.size(); ++i) {
        const QString input = filled(set.inputPattern, i + 1);
        const QString answer = filled(set.answerPattern, i + 1);
        const PackageTest test{.name = (set.samples[i] ? u"sample/"_s : u"secret/"_s) + QString::number(i + 1),
                               .input = inside(folder, input),
                               .answer = inside(folder, answer),
                               .flags = {},
                               .arguments = {}};
        if (test.input.isEmpty() || test.answer.isEmpty())
            return failure(
                ErrorCode::PackageInvalid,
                u"%1 is missing: this package comes without its generated tests; download the full one "
                "(\"Linux\" or \"Windows\") instead of the standard one"_s.arg(test.input.isEmpty() ? input : answer));
        (set.samples[i] ? samples : others) += test;
    }
    if (samples.isEmpty() && others.isEmpty())
        return invalid(u"there are no tests"_s);
    return samples + others;
}

std::optional<PackageProgram> programOf(const QString &folder, const QString &source, const QStringList &headers)
{
    const QString main = inside(folder, source);
    if (main.isEmpty())
        return std::nullopt;
    PackageProgram program{.folder = {}, .files = {main}, .main = QFileInfo(main).fileName()};
    QStringList found = headers;
    for (const QString &name : QDir(folder + u"/files"_s).entryList({u"*.h"_s}, QDir::Files)) // named or not
        found += u"files/"_s + name;
    for (const QString &header : std::as_const(found)) {
        if (const QString path = inside(folder, header); !path.isEmpty() && !program.files.contains(path))
            program.files += path;
    }
    return program;
}

Result<void> readValidation(const Description &description, ProblemPackage &package)
{
    Validation &validation = package.validation;
    validation.convention = Convention::Testlib;
    if (isStandardChecker(description.checkerName)) {
        validation.kind = Validation::Kind::Standard;
        validation.standard = description.checkerName;
    } else {
        validation.kind = Validation::Kind::Checker;
        const auto checker = programOf(package.folder, description.checkerSource, description.headers);
        if (!checker)
            return invalid(u"there is no checker"_s);
        validation.checkers = {*checker};
    }
    if (description.interactorSource.isEmpty())
        return {};
    validation.kind = Validation::Kind::Interactor;
    validation.interactor = programOf(package.folder, description.interactorSource, description.headers);
    if (!validation.interactor)
        return invalid(u"the source of the interactor is missing"_s);
    return {};
}

/// The sections that Polygon keeps one file each, put together.
Localized statementsOf(const QString &folder)
{
    Localized texts;
    const QDir sections(folder + u"/statement-sections"_s);
    for (const QString &language : sections.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QString text;
        for (const auto &[section, heading] : {std::pair{u"legend"_s, u""_s},
                                               {u"input"_s, u"\n\\InputFile\n"_s},
                                               {u"output"_s, u"\n\\OutputFile\n"_s},
                                               {u"interaction"_s, u"\n\\section{Interaction}\n"_s},
                                               {u"notes"_s, u"\n\\Note\n"_s}}) {
            QFile file(inside(folder, u"statement-sections/%1/%2.tex"_s.arg(language, section)));
            if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
                text += heading + QString::fromUtf8(file.read(qint64{256} * 1024)) + u'\n';
        }
        if (!text.trimmed().isEmpty())
            texts.insert(codeOf(language), markdownOfTex(text));
    }
    return texts;
}

/// Those that problem.xml names, and those that lie where Polygon puts them.
Statements pdfsOf(const QString &folder, QList<std::pair<QString, QString>> named)
{
    const QString place = u"statements/.pdf"_s;
    for (const QString &language : QDir(folder + u'/' + place).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        named += {language, place + u'/' + language + u"/problem.pdf"_s};
    Statements statements;
    for (const auto &[language, path] : std::as_const(named)) {
        if (const QString found = inside(folder, path); !found.isEmpty())
            takePdf(found, codeOf(language), statements);
    }
    return statements;
}

} // namespace

Result<void> readPolygon(ProblemPackage &package)
{
    QFile file(package.folder + u"/problem.xml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(file.errorString());
    const Result<Description> read = Parser(file.readAll()).parse();
    if (!read)
        return std::unexpected(read.error());
    const Description &description = *read;
    const auto main = std::ranges::find(description.sets, u"tests"_s, &TestSet::name);
    if (description.sets.isEmpty())
        return invalid(u"there is no testset"_s);
    const TestSet &set = main == description.sets.end() ? description.sets.first() : *main;
    if (set.timeLimit < 1 || set.timeLimit > 300'000 || set.memoryLimit < 1024 * 1024)
        return invalid(u"the limits of testset \"%1\" are missing or absurd"_s.arg(set.name));
    package.problem.summary.title = description.titles;
    if (localizedText(description.titles, u"en"_s).isEmpty())
        package.problem.summary.title = {{u"en"_s, package.problem.summary.id.value()}};
    package.problem.timeLimit = std::chrono::milliseconds(set.timeLimit);
    package.problem.memoryLimit = Bytes(set.memoryLimit);
    package.problem.statement = statementsOf(package.folder);
    const Statements inPdf = pdfsOf(package.folder, description.pdfs);
    package.pdfs = inPdf.pdfs;
    package.notes += inPdf.notes;
    package.inputFile = description.inputFile;
    package.outputFile = description.outputFile;
    package.outputLimit = Bytes::fromMib(64);
    if (auto validation = readValidation(description, package); !validation)
        return validation;
    if (auto taken = takeTests(package, testsOf(package.folder, set)); !taken)
        return taken;
    for (LabelledSubmission solution : description.solutions) {
        solution.path = inside(package.folder, solution.path);
        solution.files = {solution.path};
        if (!solution.path.isEmpty())
            package.submissions += solution;
    }
    return {};
}

} // namespace duello
