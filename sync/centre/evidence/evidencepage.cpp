// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The readable page of a folder of evidence. It proves nothing by itself; it says how to check.
#include "sync/centre/evidence/evidencefolder.h"

#include "core/person/reasons.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace mingcha::centre {

namespace {

constexpr int kChinaOffsetSeconds = 8 * 3600;
constexpr qsizetype kHashShown = 16;

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffsetSeconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/// Both languages of what was done; a kind of a later version stands as it is.
QString kindText(const QString &kind)
{
    static const QHash<QString, QString> kWords{
        {QStringLiteral("hazard.found"), QStringLiteral("登记 Registered")},
        {QStringLiteral("hazard.imported"), QStringLiteral("导入 Imported")},
        {QStringLiteral("hazard.changed"), QStringLiteral("修改 Changed")},
        {QStringLiteral("hazard.completed"), QStringLiteral("登记完成 Registration completed")},
        {QStringLiteral("hazard.reviewed"), QStringLiteral("审核 Reviewed")},
        {QStringLiteral("hazard.graded"), QStringLiteral("定级 Graded")},
        {QStringLiteral("hazard.confirmed"), QStringLiteral("线索核实 Lead confirmed")},
        {QStringLiteral("hazard.told"), QStringLiteral("告知整改 Told to rectify")},
        {QStringLiteral("hazard.ordered"), QStringLiteral("责令整改 Ordered to rectify")},
        {QStringLiteral("hazard.mended"), QStringLiteral("整改反馈 Rectification reported")},
        {QStringLiteral("hazard.reinspected"), QStringLiteral("复查 Re-inspected")},
        {QStringLiteral("hazard.closed"), QStringLiteral("销号 Closed")},
        {QStringLiteral("hazard.reopened"), QStringLiteral("重新打开 Reopened")},
        {QStringLiteral("hazard.lookedBack"), QStringLiteral("回头看 Looked back")},
        {QStringLiteral("hazard.referred"), QStringLiteral("移交 Referred")},
        {QStringLiteral("hazard.commented"), QStringLiteral("说明 Comment")},
        {QStringLiteral("hazard.settled"), QStringLiteral("冲突裁定 Conflict settled")},
        {QStringLiteral("hazard.voided"), QStringLiteral("作废 Voided")},
        {QStringLiteral("photo.taken"), QStringLiteral("拍照 Photo taken")},
        {QStringLiteral("photo.imported"), QStringLiteral("导入照片 Photo imported")},
        {QStringLiteral("photo.marked"), QStringLiteral("标注照片 Photo marked")},
        {QStringLiteral("photo.custody"), QStringLiteral("保管记录 Custody noted")},
    };
    return kWords.value(kind, kind);
}

QString stepText(hazard::Step step)
{
    switch (step) {
    case hazard::Step::None: return {};
    case hazard::Step::Found: return QStringLiteral("已登记 Registered");
    case hazard::Step::Told: return QStringLiteral("已告知整改 Told to rectify");
    case hazard::Step::Ordered: return QStringLiteral("已责令整改 Ordered to rectify");
    case hazard::Step::Mended: return QStringLiteral("待复查 Rectification reported");
    case hazard::Step::Passed: return QStringLiteral("复查合格 Passed re-inspection");
    case hazard::Step::Failed: return QStringLiteral("复查不合格 Failed re-inspection");
    case hazard::Step::Closed: return QStringLiteral("已销号 Closed");
    case hazard::Step::LookedBack: return QStringLiteral("已回头看 Looked back");
    case hazard::Step::Referred: return QStringLiteral("已移交 Referred");
    case hazard::Step::Reopened: return QStringLiteral("已重新打开 Reopened");
    case hazard::Step::Voided: return QStringLiteral("已作废 Voided");
    }
    return {};
}

QString gradeText(checklist::Grade grade)
{
    return grade == checklist::Grade::Major ? QStringLiteral("重大 Major") : QStringLiteral("一般 General");
}

QString roleText(evidence::PhotoRole role)
{
    switch (role) {
    case evidence::PhotoRole::Before: return QStringLiteral("整改前 Before");
    case evidence::PhotoRole::After: return QStringLiteral("整改后 After");
    case evidence::PhotoRole::Reinspection: return QStringLiteral("复查 Re-inspection");
    case evidence::PhotoRole::Scene: return QStringLiteral("现场 Scene");
    case evidence::PhotoRole::Card: return QStringLiteral("证件 Card");
    }
    return {};
}

QString fact(const char *label, const QString &value)
{
    if (value.isEmpty())
        return {};
    return QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n").arg(QString::fromUtf8(label), value.toHtmlEscaped());
}

QString facts(const hazard::HazardDetail &detail, const journal::Checkpoint &checkpoint, qint64 nowMs)
{
    const hazard::HazardRow &row = detail.row;
    return QStringLiteral("<table>\n") + fact("场所 Site", row.siteName) + fact("编号 Number", row.number) +
           fact("条目 Item", row.code) + fact("等级 Grade", gradeText(row.grade())) +
           fact("依据 Basis", detail.basis.join(u'；')) + fact("描述 Description", row.words) +
           fact("位置 Place", row.place) + fact("责任人 Responsible", row.owner) + fact("期限 Due", row.dueDay) +
           fact("状态 State", stepText(row.step)) +
           fact("登记 Registered", timeText(row.foundMs) + QLatin1Char(' ') + row.foundByName) +
           fact("日志 Log", QString::fromLatin1(journal::originOf(checkpoint))) +
           fact("导出 Exported", timeText(nowMs)) + QStringLiteral("</table>\n");
}

QString lifeTable(const hazard::Life &life)
{
    QString rows =
        QString::fromUtf8("<table><tr><th>时间 Time</th><th>事项 Act</th><th>人员 Person</th><th>说明 Words</th>"
                          "<th>序号 Position</th><th>指纹 Hash</th></tr>\n");
    for (const hazard::LifeEvent &event : life.events) {
        QString words = event.words;
        if (!event.reason.isEmpty())
            words +=
                (event.refused ? QString::fromUtf8("（被拒 refused: %1）") : QString::fromUtf8("（标记 flagged: %1）"))
                    .arg(person::reasonText(event.reason.toLatin1()));
        if (!event.letInBy.isEmpty())
            words += QString::fromUtf8("（先被拒，经人工补收 refused at first, let in by hand: %1，%2）")
                         .arg(event.letInBy, event.letInWords);
        rows += QStringLiteral("<tr>");
        for (const QString &cell : {timeText(event.ms), kindText(event.kind), event.byName, words,
                                    event.position > 0 ? QString::number(event.position) : QString(),
                                    event.entryHash.toHex().left(kHashShown)})
            rows += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
        rows += QStringLiteral("</tr>\n");
    }
    return rows + QStringLiteral("</table>\n");
}

QString photoFigures(const hazard::Life &life)
{
    QString figures;
    for (const evidence::Photo &photo : life.photos)
        figures += QStringLiteral(
                       "<figure><img src=\"photos/%1.jpg\" alt=\"\"><figcaption>%3 %2<br>%1</figcaption></figure>\n")
                       .arg(photo.hash.toHex(), timeText(photo.takenMs), roleText(photo.role));
    return figures;
}

} // namespace

QByteArray evidencePage(const hazard::Life &life, const journal::Checkpoint &checkpoint, const QByteArray &fingerprint,
                        qint64 nowMs)
{
    const QString page =
        QString::fromUtf8(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'\">\n"
            "<title>隐患证据 Evidence of a hazard</title>\n<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;"
            "padding:0 1em}table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid;padding:.3em .6em;"
            "text-align:left;vertical-align:top}img{max-width:100%}code{word-break:break-all}</style></head><body>\n"
            "<h1>隐患证据 Evidence of a hazard</h1>\n") +
        facts(life.detail, checkpoint, nowMs) + QString::fromUtf8("<h2>经过 What happened</h2>\n") + lifeTable(life) +
        QString::fromUtf8("<h2>照片 Photos</h2>\n") + photoFigures(life) +
        QString::fromUtf8(
            "<h2>如何核验 How to check this</h2>\n<p>本页仅供阅读。请用独立核验程序核对整个文件夹，并从可信渠道（中心办公室、"
            "打印的检查点、平板）取得中心指纹：</p>\n<p>This page is for reading only. Check the whole folder with the stand-alone "
            "verifier, and get the centre's fingerprint from a source you trust (its office, a printed checkpoint, a tablet):</p>\n"
            "<p><code>mingcha-verify . --centre %1</code></p>\n<p>日志共 %2 条 The log has %2 entries: <code>checkpoint.txt</code></p>\n"
            "</body></html>\n")
            .arg(QString::fromLatin1(fingerprint.toHex()))
            .arg(checkpoint.size);
    return page.toUtf8();
}

} // namespace mingcha::centre
