// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Errors are values. `Result<T>` holds a T or an Error; `Status` holds nothing or an Error. Nothing in Mingcha throws
// across a function boundary: adapters around throwing libraries convert to an Error.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace mingcha {

/// What kind of thing went wrong; decides what a caller may do about it.
enum class ErrorCode {
    Invalid,  ///< the input breaks a rule of its format
    NotFound, ///< the thing named does not exist
    Denied,   ///< the person or device has no right to it
    Conflict, ///< the state is not what the request expected
    DiskFull, ///< no room left
    ReadOnly, ///< the place cannot be written
    Busy,     ///< another process holds it
    Newer,    ///< made by a newer version
    Damaged,  ///< bytes do not match their hash
    Io,       ///< the disk or the database failed
    Network,  ///< the far end could not be reached or broke off
    Limit,    ///< a named limit was exceeded
};

/// An error as a person reads it: what happened and what to do, and where (file, line, field).
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString text;
    QString context;
    bool retryable = false;

    /// Text and context in one line, as printed by the command line tools.
    [[nodiscard]] QString message() const { return context.isEmpty() ? text : context + QStringLiteral(": ") + text; }
};

template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, QString text, QString context = {})
        : m_state(std::in_place_index<1>, Error{code, std::move(text), std::move(context)})
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    /// Must be called only when ok().
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    /// Must be called only when not ok().
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

using Status = Result<std::monostate>;

/// The Status that says nothing went wrong.
[[nodiscard]] inline Status success()
{
    return std::monostate{};
}

} // namespace mingcha
