// Small archives and workbooks for tests, written part by part.
#pragma once

#include <zip.h>
#include <zlib.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/document.hpp"

namespace flipchart::formats {

using Members = std::vector<std::pair<std::string, std::string>>;  // name, bytes

// `stored`: without packing, which is much faster.
inline std::string zipped(const Members& members, const std::string& password = "", bool stored = false) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : members) {
    if (name.ends_with('/')) {
      zip_dir_add(archive, name.c_str(), ZIP_FL_ENC_UTF_8);
      continue;
    }
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index =
        static_cast<zip_uint64_t>(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8));
    if (!password.empty()) zip_file_set_encryption(archive, index, ZIP_EM_AES_256, password.c_str());
    if (stored) zip_set_file_compression(archive, index, ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive, index, 0, 0x21, 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

inline std::string gzipped(std::string_view bytes) {
  z_stream stream = {};
  deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline Document document(std::string name, std::string bytes) {
  return {0, std::move(name), base::Bytes(std::move(bytes))};
}

struct MadeSheet {
  std::string name;
  std::string rows;   // what stands inside sheetData
  std::string state;  // "", "hidden", "veryHidden"
};

struct MadeWorkbook {  // its parts can be changed before it is zipped
  std::vector<MadeSheet> sheets;
  std::string shared;      // the `si` elements
  std::string styles;      // what stands inside styleSheet
  std::string properties;  // of workbookPr

  static constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static constexpr std::string_view kRelations =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  Members parts() const {
    const std::string main =
        " xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" + std::string(kRelations) + "\"";
    std::string list;
    std::string relations;
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
      relations += "<Relationship Id=\"" + id + "\" Type=\"" + std::string(kRelations) + "/" + type +
                   "\" Target=\"" + target + "\"/>";
    };
    Members members = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + std::string(kRelations) +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"" +
              (sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"") + "/>";
      relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
      members.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet" + main + "><sheetData>" +
                               sheets[i].rows + "</sheetData></worksheet>");
    }
    if (!shared.empty()) {
      relation("rIdS", "sharedStrings", "sharedStrings.xml");
      members.emplace_back("xl/sharedStrings.xml", "<sst" + main + ">" + shared + "</sst>");
    }
    if (!styles.empty()) {
      relation("rIdT", "styles", "/xl/styles.xml");
      members.emplace_back("xl/styles.xml", "<styleSheet" + main + ">" + styles + "</styleSheet>");
    }
    members.emplace_back("xl/workbook.xml", "<workbook" + main + "><workbookPr " + properties + "/><sheets>" +
                                                list + "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return members;
  }
  std::string bytes() const { return zipped(parts()); }
};

}  // namespace flipchart::formats
