// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/languagebox.h"

#include "ui/models/remarktext.h"

#include <QEvent>
#include <QStandardItemModel>

namespace duello {

using namespace Qt::StringLiterals;

LanguageBox::LanguageBox(QWidget *parent) : QComboBox(parent)
{
    setObjectName("languageBox"_L1);
    setAccessibleName(tr("Language"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        setToolTip(currentData(Qt::ToolTipRole).toString());
        if (currentIndex() < 0)
            return;
        m_wanted = language();
        Q_EMIT languageChosen(language());
    });
}

void LanguageBox::setLanguages(const QList<LanguageInfo> &languages)
{
    const QString before = language();
    int wanted = -1;
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const LanguageInfo &info : languages) {
            addItem(info.name, info.name);
            const int index = count() - 1;
            setItemData(index, info.available ? info.version : remarkText(info.reason), Qt::ToolTipRole);
            if (auto *items = qobject_cast<QStandardItemModel *>(model()))
                items->item(index)->setEnabled(info.available);
            if (info.available && (wanted < 0 || info.name == m_wanted))
                wanted = index;
        }
        setCurrentIndex(wanted);
    }
    setToolTip(currentData(Qt::ToolTipRole).toString());
    if (wanted >= 0 && language() != before)
        Q_EMIT languageChosen(language());
}

void LanguageBox::choose(const QString &language)
{
    m_wanted = language;
    const int index = findData(language);
    if (index >= 0 && isAvailable(index))
        setCurrentIndex(index);
}

void LanguageBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Language"));
    QComboBox::changeEvent(event);
}

bool LanguageBox::isAvailable(int index) const
{
    const auto *items = qobject_cast<const QStandardItemModel *>(model());
    return items && items->item(index)->isEnabled();
}

} // namespace duello
