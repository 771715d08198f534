// Each file appears whole or not at all.
#include "commands/export_data.hpp"

#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "compose/room_ids.hpp"
#include "writers/plain_csv.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

base::Result<std::vector<fs::path>> export_data(const model::Organization& organization,
                                                const model::History& history, const fs::path& output,
                                                bool room_safe) {
  writers::PlainCsvStyle style;
  if (room_safe) {
    const auto hidden = compose::room_ids(organization);
    style.contacts = false;
    style.shown = [hidden](base::ItemKind kind, std::string_view id) {
      const auto found = hidden.find({kind, std::string(id)});
      return found == hidden.end() ? std::string(id) : found->second;
    };
  }
  if (base::lower_ascii(output.extension().string()) == ".xlsx") {
    const auto workbook = writers::plain_workbook(organization, history, style, !room_safe);
    if (!workbook) return base::failed(output.string() + ": " + workbook.error().message);
    if (const auto done = base::write_file_whole(output, *workbook); !done)
      return tl::unexpected(done.error());
    return std::vector<fs::path>{output};
  }
  const writers::PlainCsv csv = writers::plain_csv(organization, history, style);
  std::error_code error;
  fs::create_directories(output, error);
  if (error)
    return base::failed(base::tr("{}: cannot make this folder: {}", output.string(), error.message()));
  std::vector<fs::path> written;
  const auto write = [&](const char* name, const std::string& text, bool wanted) -> base::Result<void> {
    if (!wanted) return {};
    written.push_back(output / name);
    return base::write_file_whole(written.back(), text);
  };
  const bool issues = history.issue_count() > 0;
  for (const auto& done : {write("people.csv", csv.people, !organization.empty()),
                           write("customers.csv", csv.customers, !organization.customers().empty()),
                           write("issues.csv", csv.issues, issues),
                           write("events.csv", csv.events, history.event_count() > 0 && !room_safe)}) {
    if (!done) return tl::unexpected(done.error());
  }
  return written;
}

}  // namespace flipchart::commands
