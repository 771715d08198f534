// Each block notes what it saw; the notes are put together in the order of rows.
#include "importers/row_survey.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "base/parallel.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kBlocks = 4096;
constexpr std::size_t kNamed = 1000;  // as many as a log keeps of one code, and one more

struct Awkward {
  std::uint64_t line = 0;
  std::size_t cells = 0;
};

struct Survey {
  std::uint64_t rows = 0;
  std::uint64_t last_to_bad = 0;  // line of the last row that begins before or on the first bad line
  std::vector<std::uint64_t> unclosed;
  std::vector<Awkward> ragged;
  std::uint64_t more_unclosed = 0;
  std::uint64_t more_ragged = 0;
};

Survey surveyed(const LoadedSource& source, const formats::Stretch& stretch, std::uint64_t bad_line) {
  Survey survey;
  const std::size_t width = source.headers.size();
  if (bad_line == 0) {
    if (const auto rows = source.table.even_rows(stretch, width)) {
      survey.rows = *rows;
      return survey;
    }
  }
  for (formats::Cursor rows = source.table.rows(stretch); rows.next();) {
    const formats::Row& row = rows.row();
    survey.rows += row.blank() ? 0 : 1;
    if (row.line <= bad_line) survey.last_to_bad = row.line;
    if (rows.unclosed()) {
      if (survey.unclosed.size() <= kNamed)
        survey.unclosed.push_back(row.line);
      else
        ++survey.more_unclosed;
    }
    if (row.width() == width || (row.width() < width && source.table.leaves_empty_cells_out())) continue;
    if (survey.ragged.size() <= kNamed)
      survey.ragged.push_back({row.line, row.width()});
    else
      ++survey.more_ragged;
  }
  return survey;
}

void report_unclosed(const LoadedSource& source, std::uint64_t line, std::uint64_t times, ProblemLog& log) {
  log.error(source.at_line(line), "unclosed-quote", "", "",
            base::tr("a quotation mark is never closed; it was left out and the row ends at its line's end"),
            times);
}

void report_ragged(const LoadedSource& source, const Awkward& row, std::uint64_t times, ProblemLog& log) {
  const std::size_t width = source.headers.size();
  log.warning(source.at_line(row.line), "ragged-row", "", "",
              row.cells < width
                  ? base::tr("{} cells where the header has {}; the missing ones were taken as empty",
                             std::to_string(row.cells), std::to_string(width))
                  : base::tr("{} cells where the header has {}; the extra ones were left out",
                             std::to_string(row.cells), std::to_string(width)),
              times);
}

}  // namespace

void survey_rows(LoadedSource& source, const formats::DecodedText* decoded, const Options& options,
                 ProblemLog& log) {
  const std::uint64_t bad_line = decoded == nullptr ? 0 : decoded->first_bad_line;
  const std::vector<formats::Stretch> stretches = source.table.stretches(source.header_record + 1, kBlocks);
  std::vector<Survey> surveys(stretches.size());
  base::parallel_for(stretches.size(), [&](std::size_t s) {
    if (!options.stop.stop_requested()) surveys[s] = surveyed(source, stretches[s], bad_line);
  });
  std::uint64_t bad_row = 0;
  for (const Survey& survey : surveys) {
    source.report.rows += survey.rows;
    bad_row = std::max(bad_row, survey.last_to_bad);
    for (const std::uint64_t line : survey.unclosed) report_unclosed(source, line, 1, log);
    if (survey.more_unclosed > 0) report_unclosed(source, survey.unclosed.back(), survey.more_unclosed, log);
    for (const Awkward& row : survey.ragged) {
      if (!log.only_counted("ragged-row")) report_ragged(source, row, 1, log);
    }
    if (survey.more_ragged > 0) report_ragged(source, survey.ragged.back(), survey.more_ragged, log);
  }
  if (source.report.rows == 0) {
    log.warning(source.at_line(source.header_line), "no-rows", "", "",
                base::tr("there is a header but no row below it; nothing was read from this file"));
  }
  if (decoded != nullptr && decoded->bad_bytes > 0) {
    log.warning(
        source.at_line(bad_row == 0 ? bad_line : bad_row), "bad-encoding", "", "",
        base::tr("bytes that are not UTF-8 were read as {}; save the file as UTF-8 if letters look wrong",
                 decoded->encoding == "UTF-8" ? std::string("Windows-1252") : decoded->encoding),
        decoded->bad_bytes);
  }
}

void give_back(const LoadedSource& source, std::string_view text) {
  if (source.document == nullptr || text.empty()) return;
  const std::string_view all = source.document->text();
  const std::less<const char*> before;
  if (before(text.data(), all.data()) || before(all.data() + all.size(), text.data() + text.size())) return;
  const auto begin = static_cast<std::size_t>(text.data() - all.data());
  source.document->bytes.done_with(begin, begin + text.size());
}

}  // namespace flipchart::importers
