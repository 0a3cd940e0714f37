// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/style.h"

#include "ui/style/outlines.h"
#include "ui/tintedicon.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int controlHeight = 36;
constexpr int scrollBarWidth = 12;
constexpr int chevronWidth = 28;
constexpr int fieldPadding = 8;
constexpr int iconGap = 6;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool isFlat(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::Flat);
}

QColor dim(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        return isFlat(option) ? outlines::link(painter, *option)
                              : outlines::button(painter, *option, isPrimary(widget));
    case PE_PanelButtonTool:
        return outlines::toolButton(painter, *option);
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_PanelItemViewRow:
    case PE_FrameFocusRect:
        return; // drawn with the panel they belong to, or not at all
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            outlines::field(painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return outlines::checkBox(painter, *option);
    case PE_IndicatorRadioButton:
        return outlines::radioButton(painter, *option);
    case PE_Frame:
        return outlines::panel(painter, option->rect, {}, palette.color(QPalette::Mid), 0);
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return outlines::panel(painter, option->rect,
                               palette.color(element == PE_FrameMenu ? QPalette::Base : QPalette::ToolTipBase),
                               palette.color(QPalette::Mid), 0);
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            outlines::panel(painter, option->rect, palette.color(QPalette::Highlight), {}, 4);
        else if (option->state.testFlag(State_MouseOver))
            outlines::panel(painter, option->rect, palette.color(QPalette::AlternateBase), {}, 4);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType arrow = element == PE_IndicatorArrowDown   ? Qt::DownArrow
                                    : element == PE_IndicatorArrowUp   ? Qt::UpArrow
                                    : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                                       : Qt::RightArrow;
        return outlines::chevron(painter, option->rect, arrow, dim(palette));
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_TabBarTabShape:
        return drawTab(option, painter);
    case CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(option, painter);
    case CE_Splitter: {
        const QRect rect = option->rect;
        const bool hover = option->state.testFlag(State_MouseOver);
        const QColor color = option->palette.color(hover ? QPalette::Highlight : QPalette::Mid);
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), color);
        else
            painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), color);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button || button->features.testFlag(QStyleOptionButton::HasMenu))
        return QProxyStyle::drawControl(CE_PushButtonLabel, option, painter, widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool filled = isPrimary(widget) && enabled;
    const int flags =
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
        (proxy()->styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const QSize icon = button->icon.isNull() ? QSize(0, 0) : button->iconSize;
    const int gap = button->icon.isNull() || button->text.isEmpty() ? 0 : iconGap;
    const int room = option->rect.width() - icon.width() - gap;
    const int width = std::min(room, option->fontMetrics.size(flags, button->text).width());
    const QRect whole = alignedRect(option->direction, Qt::AlignCenter,
                                    QSize(icon.width() + gap + width, option->rect.height()), option->rect);
    const QRect picture(whole.left(), whole.center().y() + 1 - icon.height() / 2, icon.width(), icon.height());
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : filled ? QIcon::Selected : QIcon::Normal;
    if (!button->icon.isNull())
        button->icon.paint(painter, visualRect(option->direction, whole, picture), Qt::AlignCenter, mode);
    const QRect words(whole.left() + icon.width() + gap, whole.top(), width, whole.height());
    const QPalette::ColorRole ink = filled                      ? QPalette::HighlightedText
                                    : isFlat(option) && enabled ? QPalette::Highlight
                                                                : QPalette::ButtonText;
    drawItemText(painter, visualRect(option->direction, whole, words), flags, option->palette, enabled, button->text,
                 ink);
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const QRect rect = option->rect;
    if (option->state.testFlag(State_MouseOver) && !option->state.testFlag(State_Selected))
        outlines::panel(painter, rect.adjusted(2, 2, -2, -4), option->palette.color(QPalette::AlternateBase), {}, 6);
    if (option->state.testFlag(State_Selected)) {
        outlines::panel(painter, QRect(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 2),
                        option->palette.color(QPalette::Highlight), {}, 1);
    }
    if (option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange))
        outlines::focusRing(painter, rect.adjusted(2, 2, -2, -4), option->palette.color(QPalette::Highlight), 6);
}

void Style::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    QStyleOptionTab quiet = *tab;
    if (!tab->state.testFlag(State_Selected))
        quiet.palette.setColor(QPalette::WindowText, dim(tab->palette));
    QProxyStyle::drawControl(CE_TabBarTabLabel, &quiet, painter, widget);
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      option->palette.color(QPalette::Mid));
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter, widget);
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const bool upright = slider->orientation == Qt::Vertical;
    const QRectF handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active =
        option->activeSubControls.testFlag(SC_ScrollBarSlider) && option->state & (State_MouseOver | State_Sunken);
    const QRectF thumb = upright ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
    const QColor color = outlines::mix(option->palette.color(QPalette::Text), option->palette.color(QPalette::Base),
                                       active ? 0.45F : 0.25F);
    outlines::panel(painter, thumb, color, {}, 3);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    outlines::field(painter, *option);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    outlines::chevron(painter, arrow, Qt::DownArrow, dim(option->palette));
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        outlines::field(painter, *option);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag step) {
        const bool hot = option->activeSubControls == part && spin->stepEnabled.testFlag(step);
        const QColor color = option->palette.color(hot ? QPalette::Text : QPalette::PlaceholderText);
        outlines::chevron(painter, proxy()->subControlRect(CC_SpinBox, option, part, widget), direction, color);
    };
    arrow(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar && part == SC_ScrollBarGroove)
        return rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, rect,
                          QRect(rect.right() - chevronWidth, rect.top(), chevronWidth, rect.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(12, 2, -chevronWidth, -2));
    if (control == CC_SpinBox) {
        const QRect steps(rect.right() - chevronWidth, rect.top() + 4, chevronWidth - 2, rect.height() - 8);
        switch (part) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect,
                              QRect(steps.topLeft(), QSize(steps.width(), steps.height() / 2)));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              QRect(steps.left(), steps.center().y() + 1, steps.width(), steps.height() / 2));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(8, 2, -chevronWidth, -2));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
    }
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = result.height() <= controlHeight + 4 ? controlHeight : result.height();
    switch (type) {
    case CT_PushButton:
        return {isFlat(option) ? size.width() : result.width() + 20, height};
    case CT_LineEdit:
        return {result.width() + 2 * fieldPadding, height};
    case CT_SpinBox:
        return {result.width(), height};
    case CT_ComboBox:
        return {result.width() + 16, height};
    case CT_TabBarTab:
        return {result.width(), std::max(result.height(), controlHeight)};
    case CT_HeaderSection:
        return {result.width(), std::max(result.height(), 32)};
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 9;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseHeight:
        return 0;
    case PM_ButtonIconSize:
        return 20;
    case PM_SmallIconSize:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton) // Fusion's is dark in every theme
        return QIcon(new TintedIcon(u"cross"_s, Role::Muted));
    return QProxyStyle::standardIcon(icon, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace duello
