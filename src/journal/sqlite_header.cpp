// https://www.sqlite.org/fileformat2.html, "The Database Header": numbers of four bytes, the greatest first.
#include "journal/sqlite_header.hpp"

#include <cstdint>

#include "base/language.hpp"
#include "journal/sqlite_rows.hpp"

namespace flipchart::journal {

namespace {

constexpr std::size_t kVersionAt = 60;
constexpr std::size_t kApplicationAt = 68;

std::int32_t number_at(std::string_view header, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(header[i]);
  return static_cast<std::int32_t>(number);
}

std::string no_workshop_file() {
  return base::tr("it is no workshop file; open it as a source if it is a table");
}

}  // namespace

std::string why_stranger(int application, int version) {
  if (application != kApplication) return no_workshop_file();
  if (version > kVersion)
    return base::tr("a newer version of Flipchart wrote it; update this one to open it");
  if (version < 1) return base::tr("it is damaged: it says of which version it is no more");
  return {};
}

std::string why_stranger(std::string_view header) {
  if (header.size() < kHeaderBytes || !header.starts_with(kDatabaseMagic)) return no_workshop_file();
  return why_stranger(number_at(header, kApplicationAt), number_at(header, kVersionAt));
}

}  // namespace flipchart::journal
