// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/import/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace mingcha::centre {

namespace {

constexpr QChar kQuote = u'"';

QString words(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

QString linePlace(const QString &fileName, int line)
{
    return QCoreApplication::translate("Csv", "%1, line %2").arg(fileName).arg(line);
}

Result<QString> decoded(QByteArrayView bytes, const QString &fileName)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    QStringDecoder whole(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = whole(bytes);
    if (!whole.hasError())
        return text;
    int line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype to = end < 0 ? bytes.size() : end;
        QStringDecoder one(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString part = one(bytes.sliced(from, to - from));
        if (one.hasError() || part.isNull())
            break;
        from = to + 1;
    }
    return Error{ErrorCode::Invalid,
                 words(QT_TRANSLATE_NOOP("Csv", "This is not UTF-8. Save the table again as CSV in UTF-8.")),
                 linePlace(fileName, line)};
}

/// Takes one character after another; fields and rows are finished as their ends are seen.
class CsvReader
{
public:
    CsvReader(const QString &text, const QString &fileName) : m_text(text), m_fileName(fileName) {}

    Result<std::vector<CsvRow>> read()
    {
        while (!m_failed && m_at < m_text.size())
            take(m_text.at(m_at++));
        if (!m_failed && m_state == State::Quoted)
            fail(
                words(QT_TRANSLATE_NOOP("Csv", "The quoted field is never closed. Add the quotation mark at its end.")),
                m_fieldLine);
        if (!m_failed)
            endRow();
        if (!m_failed && m_rows.empty())
            fail(words(QT_TRANSLATE_NOOP("Csv", "There is nothing in the file.")), 1);
        if (m_failed)
            return m_error;
        return std::move(m_rows);
    }

private:
    enum class State { Start, Plain, Quoted, AfterQuote };

    void fail(const QString &why, int line, ErrorCode code = ErrorCode::Invalid)
    {
        m_failed = true;
        m_error = {code, why, csvPlace(m_fileName, line, m_row.fields.size() + 1)};
    }

    void take(QChar c)
    {
        if (c == u'\r' && m_at < m_text.size() && m_text.at(m_at) == u'\n' && m_state != State::Quoted)
            return; // the line feed ends the line
        if (m_state == State::Quoted)
            takeQuoted(c);
        else if (c == u',')
            endField();
        else if (c == u'\n' || c == u'\r')
            endLine();
        else if (m_state == State::AfterQuote)
            fail(
                words(QT_TRANSLATE_NOOP(
                    "Csv", "There is text after the closing quotation mark. Put a comma between, or double the mark.")),
                m_line);
        else if (c == kQuote && m_state == State::Start)
            begin(State::Quoted);
        else if (c == kQuote)
            fail(words(QT_TRANSLATE_NOOP(
                     "Csv", "A quotation mark stands inside a field. Quote the whole field and double the mark.")),
                 m_line);
        else
            keep(c);
    }

    void takeQuoted(QChar c)
    {
        if (c == kQuote && m_at < m_text.size() && m_text.at(m_at) == kQuote) {
            ++m_at;
            keep(c);
        } else if (c == kQuote) {
            m_state = State::AfterQuote;
        } else {
            if (c == u'\n')
                ++m_line;
            keep(c);
        }
    }

    void begin(State state)
    {
        m_state = state;
        m_fieldLine = m_line;
    }

    void keep(QChar c)
    {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t') {
            fail(words(QT_TRANSLATE_NOOP("Csv", "There is a control character in the field. Remove it.")), m_line);
            return;
        }
        if (m_state == State::Start)
            begin(State::Plain);
        m_field.append(c);
        if (m_field.size() > kMaxCsvFieldLength)
            fail(QCoreApplication::translate("Csv", "The field is longer than %1 characters.").arg(kMaxCsvFieldLength),
                 m_line, ErrorCode::Limit);
    }

    void endField()
    {
        if (m_row.fields.size() >= kMaxCsvColumns) {
            fail(QCoreApplication::translate("Csv", "The line has more than %1 columns.").arg(kMaxCsvColumns), m_line,
                 ErrorCode::Limit);
            return;
        }
        m_row.fields.append(m_field.trimmed());
        m_field.clear();
        m_state = State::Start;
    }

    void endLine()
    {
        endRow();
        ++m_line;
        m_row.line = m_line;
    }

    void endRow()
    {
        const bool isBlank = m_row.fields.isEmpty() && m_field.isEmpty() && m_state == State::Start;
        if (isBlank)
            return;
        endField();
        if (m_failed)
            return;
        const bool isEmpty = std::ranges::all_of(m_row.fields, [](const QString &field) { return field.isEmpty(); });
        if (isEmpty) {
            m_row = {};
            return;
        }
        if (!m_rows.empty() && m_row.fields.size() != m_rows.front().fields.size()) {
            m_failed = true;
            m_error = {ErrorCode::Invalid,
                       QCoreApplication::translate("Csv",
                                                   "The line has %1 fields, the headings are %2. Check its commas and "
                                                   "quotation marks.")
                           .arg(m_row.fields.size())
                           .arg(m_rows.front().fields.size()),
                       linePlace(m_fileName, m_row.line)};
        } else if (m_rows.size() > kMaxCsvRows) {
            fail(QCoreApplication::translate("Csv", "The file has more than %1 lines. Split it.").arg(kMaxCsvRows),
                 m_line, ErrorCode::Limit);
        } else {
            m_rows.push_back(std::move(m_row));
        }
        m_row = {};
    }

    const QString &m_text;
    const QString &m_fileName;
    qsizetype m_at = 0;
    State m_state = State::Start;
    int m_line = 1;
    int m_fieldLine = 1;
    QString m_field;
    CsvRow m_row{1, {}};
    std::vector<CsvRow> m_rows;
    bool m_failed = false;
    Error m_error;
};

} // namespace

QString csvPlace(const QString &fileName, int line, qsizetype column)
{
    return QCoreApplication::translate("Csv", "%1, line %2, column %3").arg(fileName).arg(line).arg(column);
}

Result<std::vector<CsvRow>> readCsv(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > kMaxCsvBytes) {
        return Error{
            ErrorCode::Limit,
            QCoreApplication::translate("Csv", "The file is larger than %1 MB. Split it.").arg(kMaxCsvBytes >> 20),
            fileName};
    }
    const Result<QString> text = decoded(bytes, fileName);
    if (!text)
        return text.error();
    return CsvReader(*text, fileName).read();
}

} // namespace mingcha::centre
