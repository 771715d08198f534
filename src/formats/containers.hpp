// What is only a wrapping around documents, told by the first bytes and the names inside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::formats {

// `office`: a zip that is itself a document (a workbook, a letter, a drawing) and never unpacked as an
// archive.
enum class Container : std::uint8_t { none, gzip, zip, office };
Container container_of(std::string_view bytes);

// The names in a zip; of a damaged one, those that its beginning still tells. Empty: no zip.
std::vector<std::string> names_in_zip(std::string_view bytes);

}  // namespace flipchart::formats
