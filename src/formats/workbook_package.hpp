// The zip around a workbook: parts by name and the relationships between them. Part names are compared
// without regard to case, as the standard asks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "formats/expansion.hpp"
#include "formats/zip_archive.hpp"

namespace flipchart::formats {

struct Relationship {
  std::string id;
  std::string type;    // the last part of the type's address: "worksheet", "sharedStrings", ...
  std::string target;  // name of a part
};

// What is wrong with the content of a part, with the name of the part in front.
std::string about_part(std::string_view part, const base::Error& error);

class WorkbookPackage {  // the bytes must outlive it
 public:
  static base::Result<WorkbookPackage> opened(std::string_view bytes);

  bool has(std::string_view part) const;
  // The part as UTF-8 text. Errors begin with the name of the part: "xl/workbook.xml is missing; ...".
  base::Result<std::string> text(std::string_view part);
  // What `part` ("" for the package itself) refers to; empty where it has no relationships.
  base::Result<std::vector<Relationship>> relationships(std::string_view part);

 private:
  WorkbookPackage(ZipArchive archive, std::size_t packed)
      : archive_(std::move(archive)), expansion_(packed) {}

  ZipArchive archive_;
  Expansion expansion_;
  std::unordered_map<std::string, std::size_t> members_;
};

}  // namespace flipchart::formats
