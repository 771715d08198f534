// Sizes that a zip states about itself are believed only as far as the limits go.
#include "formats/zip_archive.hpp"

#include <zip.h>

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kUnzippedAtOnce = 1U << 20U;
constexpr std::uint64_t kMostPacked = 4ULL << 30U;
constexpr std::uint64_t kDensest = 1032;  // bytes that one byte of deflate can become

struct CloseFile {
  void operator()(zip_file* file) const { zip_fclose(file); }
};

tl::unexpected<base::Error> failed_member(zip_error_t* error) {
  switch (zip_error_code_zip(error)) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return base::failed(base::tr("is encrypted; unpack it with its password first"));
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
      return base::failed(base::tr("is packed in a way that cannot be read; unpack it by hand first"));
    default:
      return base::failed(
          base::tr("is damaged ({}); fetch the file again", std::string_view(zip_error_strerror(error))));
  }
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

base::Result<ZipArchive> ZipArchive::opened(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip* archive = nullptr;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive != nullptr) {
    zip_error_fini(&error);
    return ZipArchive(archive);
  }
  const std::string why = zip_error_strerror(&error);
  if (source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return base::failed(base::tr("is a damaged zip ({}); fetch or save the file again", why));
}

std::size_t ZipArchive::members() const {
  return static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_.get(), 0)));
}

std::string ZipArchive::name(std::size_t member) const {
  const char* name = zip_get_name(archive_.get(), member, ZIP_FL_ENC_GUESS);
  if (name == nullptr) return {};
  std::string valid = base::valid_utf8(name);
  std::replace(valid.begin(), valid.end(), '\\', '/');
  return valid;
}

base::Result<std::string> ZipArchive::read(std::size_t member, std::uint64_t most, Expansion& expansion,
                                           const std::stop_token& stop) const {
  const auto too_large = [&] {
    return base::failed(base::tr("is larger than {} MB; divide it", std::to_string(most >> 20U)));
  };
  zip_stat_t stat;
  zip_stat_init(&stat);
  const bool sized =
      zip_stat_index(archive_.get(), member, 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
  if (sized && stat.size > most) return too_large();
  const std::unique_ptr<zip_file, CloseFile> file(zip_fopen_index(archive_.get(), member, 0));
  if (!file) return failed_member(zip_get_error(archive_.get()));
  std::string bytes;
  // One byte more: the last read finds the end, and the checksum with it.
  const bool packed_size = sized && (stat.valid & ZIP_STAT_COMP_SIZE) != 0;
  if (packed_size) {
    const std::uint64_t believable =
        std::min<std::uint64_t>(stat.comp_size, kMostPacked) * kDensest + kUnzippedAtOnce;
    bytes.reserve(static_cast<std::size_t>(std::min({stat.size, expansion.left(), believable})) + 1);
  }
  for (;;) {
    if (stop.stop_requested()) return base::failed(base::tr("was not read to its end: stopped"));
    const std::size_t at = bytes.size();
    const std::size_t room = std::max<std::size_t>(1, std::min(kUnzippedAtOnce, bytes.capacity() - at));
    bytes.resize(at + (bytes.capacity() == at ? kUnzippedAtOnce : room));
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + at, bytes.size() - at);
    if (got < 0) return failed_member(zip_file_get_error(file.get()));
    bytes.resize(at + static_cast<std::size_t>(got));
    if (got == 0) break;
    if (bytes.size() > most) return too_large();
    if (!expansion.take(static_cast<std::size_t>(got))) return base::failed(base::tr(Expansion::kWhy));
  }
  if (bytes.capacity() / 2 > bytes.size()) bytes.shrink_to_fit();
  return bytes;
}

}  // namespace flipchart::formats
