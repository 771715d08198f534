#include "packing/zip_package.hpp"

#include <zip.h>

#include <utility>

namespace flipchart::packing {

namespace {

constexpr zip_uint16_t kFirstDay = 0x21;  // 1980-01-01, the first a zip can tell

tl::unexpected<base::Error> failed(zip_error_t* error) {
  return base::failed(std::string("cannot be packed: ") + zip_error_strerror(error));
}

bool added(zip_t* archive, const PackagePart& part) {
  zip_source_t* bytes = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (bytes == nullptr) return false;
  const zip_int64_t at = zip_file_add(archive, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (at < 0) {
    zip_source_free(bytes);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, kFirstDay, 0) == 0;
}

std::string all_of(zip_source_t* source, zip_error_t* error) {
  std::string bytes;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
    zip_error_set(error, ZIP_ER_READ, 0);
    return bytes;
  }
  bytes.resize(stat.size);
  if (zip_source_read(source, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
    zip_error_set(error, ZIP_ER_READ, 0);
  zip_source_close(source);
  return bytes;
}

}  // namespace

base::Result<std::string> zipped(const std::vector<PackagePart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = memory == nullptr ? nullptr : zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    if (memory != nullptr) zip_source_free(memory);
    return failed(&error);
  }
  zip_source_keep(memory);  // beyond the archive
  for (const PackagePart& part : parts) {
    if (added(archive, part)) continue;
    const auto why = failed(zip_get_error(archive));
    zip_discard(archive);
    zip_source_free(memory);
    return why;
  }
  if (zip_close(archive) != 0) {
    const auto why = failed(zip_get_error(archive));
    zip_discard(archive);
    zip_source_free(memory);
    return why;
  }
  std::string bytes = all_of(memory, &error);
  zip_source_free(memory);
  if (zip_error_code_zip(&error) != ZIP_ER_OK) return failed(&error);
  return bytes;
}

}  // namespace flipchart::packing
