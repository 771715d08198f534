// What a number in a workbook's cell means, as text: plain decimals, and dates where the cell's format says
// so. A workbook stores days since 1900 (with a 29 February 1900 that never was) or since 1904.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flipchart::formats {

// What a number format shows.
enum class NumberKind : std::uint8_t { plain, date, time, date_time, elapsed };

// Of a format code such as `[$-409]d/m/yyyy;@`; quoted text, colours and conditions do not count.
NumberKind kind_of_code(std::string_view code);
// Of the format numbers that every workbook knows without a code.
NumberKind kind_of_builtin(std::uint32_t number);

// As Excel shows it without a format: no exponent, no trailing zeros, every digit of the file's where there
// are no more than a double holds. Text that is no number comes back as it is.
std::string plain_number(std::string_view written);
// "2021-03-04", "2021-03-04T05:06:07", "05:06:07", or for elapsed time "36:00:00"; milliseconds only where
// there are some. nullopt: no date of this kind (negative, beyond the year 9999, no number).
std::optional<std::string> date_from_serial(std::string_view written, NumberKind kind, bool since_1904);

}  // namespace flipchart::formats
