#include "importers/photos.hpp"

#include <algorithm>
#include <filesystem>

#include "base/language.hpp"
#include "base/mapped_file.hpp"
#include "base/parallel.hpp"
#include "images/images.hpp"

namespace flipchart::importers {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFileScheme = "file://";

// The path a cell means; Windows' separators are ours.
fs::path photo_path(std::string text, const std::string& source) {
  if (text.starts_with(kFileScheme)) text.erase(0, kFileScheme.size());
  std::replace(text.begin(), text.end(), '\\', '/');
  const fs::path path = fs::u8path(text);
  return path.is_absolute() || source == "-" ? path : fs::u8path(source).parent_path() / path;
}

struct Read {
  std::string jpeg;
  std::string_view code;  // of what was wrong
  std::string why;
};

Read read_photo(const fs::path& path) {
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown)) return {{}, "photo-missing", {}};
  const base::Result<base::Bytes> bytes = base::mapped_file(path);
  if (!bytes) return {{}, "photo-unreadable", bytes.error().message};
  base::Result<std::string> jpeg = images::portrait(bytes->view());
  if (!jpeg) return {{}, "photo-unreadable", jpeg.error().message};
  return {std::move(*jpeg), {}, {}};
}

}  // namespace

void read_photos(PeopleDraft& people, const std::vector<Source>& sources, const Options& options,
                 ProblemLog& log) {
  const std::vector<PhotoFile>& files = people.photo_files;
  std::vector<Read> read(files.size());
  base::parallel_for(files.size(), [&](std::size_t i) {
    if (options.stop.stop_requested()) return;
    const LoadedSource& source = *people.sources[files[i].source].source;
    read[i] = read_photo(photo_path(files[i].text, sources[source.number].path));
  });
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!read[i].jpeg.empty()) {
      people.parts.photos[i] = std::make_shared<const std::string>(std::move(read[i].jpeg));
      continue;
    }
    if (read[i].code.empty() || log.only_counted(read[i].code)) continue;
    const LoadedSource& source = *people.sources[files[i].source].source;
    const std::string done =
        read[i].why.empty()
            ? base::tr("there is no such file, so no photo; paths are seen from the folder of this file")
            : base::tr("no photo: {}", read[i].why);
    log.warning(source.at_line(files[i].row), read[i].code, source.header(Field::photo), files[i].text, done);
  }
}

}  // namespace flipchart::importers
