// Numbers as people write them in a column: "1.250,50 €", "EUR 900", "(300)", "1'200", "2 h", "1:30".
// Whether the point or the comma parts the decimals is decided once for a column, by one pass over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

class NumberColumn {
 public:
  struct Read {
    std::optional<double> value;
    std::string why;  // where there is none: "the amount cannot be read"
  };

  // Amounts in one currency: the one said before, else the first that a cell names. Signs are dropped: what
  // is paid back is as much as what is paid.
  static NumberColumn of_amounts(const LoadedSource& source, Field field, const std::string& currency);
  // Hours, or minutes where the cell says so.
  static NumberColumn of_hours(const LoadedSource& source, Field field);

  // Of single numbers that somebody types: thousands may be set apart by a point, never decimals.
  static NumberColumn typed_amounts(std::string currency);
  static NumberColumn typed_hours();

  Read read(std::string_view cell) const;
  // The currency, as ISO 4217 has it where it is a common sign; empty where no cell names one.
  const std::string& unit() const { return unit_; }
  // "1.250" alone speaks for neither reading.
  bool ambiguous() const { return ambiguous_; }
  std::string what_was_taken() const;

 private:
  enum class Kind : std::uint8_t { amounts, hours };
  NumberColumn(Kind kind, std::string unit) : kind_(kind), unit_(std::move(unit)) {}
  void look_at(const LoadedSource& source, Field field);
  char decimal_of(std::string_view digits) const;
  Read amount(double value, std::string_view unit) const;
  Read time(double value, std::string_view unit) const;

  Kind kind_;
  std::string unit_;
  char decimal_ = '.';
  bool ambiguous_ = false;
};

}  // namespace flipchart::importers
