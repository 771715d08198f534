// Each file appears whole or not at all.
#include "commands/export_data.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <system_error>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/kept_sources.hpp"
#include "compose/room_ids.hpp"
#include "writers/plain_csv.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

// "x.pdf" asks for a picture, and a folder of that name would be taken for one.
bool named_like_a_file(const fs::path& folder) {
  constexpr std::string_view kFiles[] = {"csv",  "tsv",  "txt",  "pdf",  "svg", "png",  "jpg",  "jpeg",
                                         "gif",  "webp", "pptx", "ppt",  "htm", "html", "dot",  "gv",
                                         "json", "xml",  "ics",  "flip", "xls", "xlsm", "xlsb", "ods",
                                         "odt",  "docx", "doc",  "zip",  "gz",  "ldif", "xes",  "md"};
  std::string extension = base::lower_ascii(folder.extension().string());
  if (!extension.empty()) extension.erase(0, 1);
  return std::find(std::begin(kFiles), std::end(kFiles), extension) != std::end(kFiles);
}

base::Result<void> are_no_sources(const std::vector<fs::path>& outputs,
                                  const std::vector<fs::path>& sources) {
  for (const fs::path& output : outputs) {
    if (const auto free = is_no_source(output, sources); !free) return free;
  }
  return {};
}

}  // namespace

base::Result<std::vector<fs::path>> export_data(const model::Organization& organization,
                                                const model::History& history, const fs::path& output,
                                                bool room_safe, const std::vector<fs::path>& sources) {
  writers::PlainCsvStyle style;
  if (room_safe) {
    const auto hidden = compose::room_ids(organization);
    style.contacts = false;
    style.shown = [hidden](base::ItemKind kind, std::string_view id) {
      const auto found = hidden.find({kind, std::string(id)});
      return found == hidden.end() ? std::string(id) : found->second;
    };
  }
  std::error_code error;
  if (base::lower_ascii(output.extension().string()) == ".xlsx") {
    if (const auto free = is_no_source(output, sources); !free) return tl::unexpected(free.error());
    const auto workbook = writers::plain_workbook(organization, history, style, !room_safe);
    if (!workbook) return base::failed(output.string() + ": " + workbook.error().message);
    if (const auto done = base::write_file_whole(output, *workbook); !done)
      return tl::unexpected(done.error());
    return std::vector<fs::path>{output};
  }
  if (!fs::is_directory(output, error) && named_like_a_file(output))
    return base::failed(
        base::tr("{}: data is written as a workbook, .xlsx, or into a folder; name one of these",
                 output.string()),
        base::Failure::usage);
  const writers::PlainCsv csv = writers::plain_csv(organization, history, style);
  std::vector<fs::path> files;
  std::vector<const std::string*> texts;
  const auto add = [&](const char* name, const std::string& text, bool wanted) {
    if (!wanted) return;
    files.push_back(output / name);
    texts.push_back(&text);
  };
  add("people.csv", csv.people, !organization.empty());
  add("customers.csv", csv.customers, !organization.customers().empty());
  add("issues.csv", csv.issues, history.issue_count() > 0);
  add("events.csv", csv.events, history.event_count() > 0 && !room_safe);
  if (const auto free = are_no_sources(files, sources); !free) return tl::unexpected(free.error());
  fs::create_directories(output, error);
  if (error)
    return base::failed(
        base::tr("{}: cannot make this folder: {}; choose another place", output.string(), error.message()));
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const auto done = base::write_file_whole(files[i], *texts[i]); !done)
      return tl::unexpected(done.error());
  }
  return files;
}

}  // namespace flipchart::commands
