// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/hostingmodel.h"
#include "ui/theme.h"

class QLineEdit;
class QPushButton;

namespace duello {

class Label;
class QrCode;

/// How a friend comes in: the code to be read aloud, the addresses, the link to be sent, the picture to be scanned; and
/// what stands in the way.
class InviteCard final : public Page
{
    Q_OBJECT

public:
    InviteCard(const HostingModel &hosting, const Theme &theme, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    QWidget *makeWords();
    void refresh();
    void copy(QPushButton *button, const QString &text);
    QString advice() const;

    const HostingModel &m_hosting;
    const Theme &m_theme;
    Label *m_title;
    Label *m_codeName;
    Label *m_code;
    QPushButton *m_copyCode;
    Label *m_placeName;
    Label *m_places;
    Label *m_linkName;
    QLineEdit *m_link;
    QPushButton *m_copyLink;
    Label *m_trouble;
    QrCode *m_picture;
};

} // namespace duello
