// The file system says which names are one file: see kept_sources.hpp.
#include "commands/kept_sources.hpp"

#include <system_error>

#include "base/language.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

std::vector<fs::path> source_files(const Opening& opening) {
  std::vector<fs::path> files;
  for (const importers::Source& source : opening.sources)
    files.emplace_back(source.path == "-" ? "/dev/stdin" : source.path);
  if (!opening.workshop_folder) return files;
  std::error_code ignored;
  for (fs::directory_iterator at(*opening.workshop_folder, ignored), end; at != end; at.increment(ignored))
    files.push_back(at->path());
  return files;
}

base::Result<void> is_no_source(const fs::path& output, const std::vector<fs::path>& sources) {
  std::error_code ignored;
  if (!fs::is_regular_file(output, ignored)) return {};
  for (const fs::path& source : sources) {
    if (fs::equivalent(output, source, ignored))
      return base::failed(base::tr("{}: this is a source; choose another name", output.string()));
  }
  return {};
}

}  // namespace flipchart::commands
