// The words of the lines, and which of them are offered: see export_offers.hpp.
#include <algorithm>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/export_offers.hpp"

namespace flipchart::commands {

namespace {

using Of = ExportLine::Of;

struct FormatWords {
  std::string_view extension;
  const char* words;
};
constexpr FormatWords kFormatWords[] = {
    {"pptx", base::english("PowerPoint: shapes that can be edited")},
    {"pdf", base::english("PDF: for paper and reading")},
    {"png", base::english("PNG: a picture of dots")},
    {"svg", base::english("SVG: a picture of lines and letters")},
    {"html", base::english("A page to send: flips, finds, traces")},
    {"dot", base::english("DOT: for Graphviz")},
    {"json", base::english("JSON: for programs")},
};
constexpr std::string_view kSizes[] = {"16:9",
                                       "4:3",
                                       "A4-landscape",
                                       "A4",
                                       "A3-landscape",
                                       "A3",
                                       "A1-landscape",
                                       "A0-landscape",
                                       "Letter-landscape",
                                       "Tabloid-landscape"};
constexpr const char* kSizeWords[] = {
    base::english("Wide slide, 16:9"),  base::english("Slide, 4:3"),
    base::english("A4, landscape"),     "A4",
    base::english("A3, landscape"),     "A3",
    base::english("A1, landscape"),     base::english("A0, landscape"),
    base::english("Letter, landscape"), base::english("Tabloid, landscape")};
constexpr const char* kFittingWords[] = {base::english("All of it on one page"),
                                         base::english("Tiles, to be put beside each other"),
                                         base::english("A book: a page for each leader")};
constexpr const char* kThemeWords[] = {base::english("Light"), base::english("Dark"),
                                       base::english("Projector"), base::english("Print")};
constexpr const char* kNameWords[] = {base::english("Names and roles"), base::english("Roles alone"),
                                      base::english("Nobody is named")};
// The same where there are photos: with them, and then as above.
constexpr const char* kPhotoWords[] = {base::english("Names, roles and photos"),
                                       base::english("Names and roles, no photos"),
                                       base::english("Roles alone"), base::english("Nobody is named")};
constexpr const char* kSafetyWords[] = {base::english("The room: nobody is named beside a number"),
                                        base::english("The desk: marked as not room-safe")};

std::string words_of_format(std::string_view extension) {
  for (const FormatWords& words : kFormatWords)
    if (words.extension == extension) return base::tr(words.words);
  return std::string(extension);
}

template <std::size_t N>
std::vector<std::string> listed(const char* const (&words)[N]) {
  std::vector<std::string> all;
  for (const char* const one : words) all.emplace_back(base::tr(one));
  return all;
}

bool has_many_pages(const Exporting& exporting) {
  const scene::Pages pages = pages_of_export(exporting);
  return pages == scene::Pages::slides || pages == scene::Pages::sheets;
}

// What can be chosen of a view, in this order; the first always.
std::vector<ExportPart> parts(const Session& session) {
  std::vector<ExportPart> offered{ExportPart::view};
  if (session.selected.kind == base::ItemKind::position) offered.push_back(ExportPart::branch);
  if (has_many_pages(*session.exporting) && !session.workshop.decisions().views.empty())
    offered.push_back(ExportPart::saved_views);
  return offered;
}

std::string words_of_part(ExportPart part) {
  switch (part) {
    case ExportPart::view:
      return base::tr("What is on the screen");
    case ExportPart::branch:
      return base::tr("The branch of the selected card");
    case ExportPart::saved_views:
      return base::tr("All saved views, one after the other");
  }
  return {};
}

bool is_drawn(const ExportChoices& chosen) {
  return chosen.format != "dot" && chosen.format != "json";
}

bool has_photos(const Session& session) {
  return !session.workshop.organization().photos().empty();
}

std::size_t place_of_size(const std::string& size) {
  const auto at = std::find(std::begin(kSizes), std::end(kSizes), size);
  return at == std::end(kSizes) ? 0 : static_cast<std::size_t>(at - std::begin(kSizes));
}

}  // namespace

std::string& typed_in(ExportChoices& chosen, ExportLine::Of of) {
  switch (of) {
    case Of::title:
      return chosen.title;
    case Of::logo:
      return chosen.logo;
    case Of::accent:
      return chosen.accent;
    default:
      return chosen.name;
  }
}

std::vector<std::string_view> export_formats(const scene::FormatTable& formats) {
  std::vector<std::string_view> known;
  for (const FormatWords& words : kFormatWords)
    if (formats.contains(words.extension)) known.push_back(words.extension);
  return known;
}

bool has_brand(const Exporting& exporting) {
  return is_drawn(exporting.chosen) && pages_of_export(exporting) != scene::Pages::both_ways;
}

scene::Pages pages_of_export(const Exporting& exporting) {
  const auto format = exporting.tools().formats.find(exporting.chosen.format);
  return format == exporting.tools().formats.end() ? scene::Pages::one : format->second.pages;
}

ExportPart part_of_export(const Session& session) {
  const std::vector<ExportPart> offered = parts(session);
  const ExportPart chosen = session.exporting->chosen.part;
  return std::find(offered.begin(), offered.end(), chosen) == offered.end() ? offered.front() : chosen;
}

std::vector<ExportLine> export_lines(const Session& session) {
  const Exporting& exporting = *session.exporting;
  const ExportChoices& chosen = exporting.chosen;
  std::vector<ExportLine> lines;
  const auto choice = [&](Of of, const char* label, std::vector<std::string> choices, std::size_t at) {
    at = std::min(at, choices.empty() ? 0 : choices.size() - 1);
    lines.push_back({of, label, std::move(choices), at, {}});
  };
  std::vector<std::string> formats;
  std::size_t format = 0;
  for (const std::string_view extension : export_formats(exporting.tools().formats)) {
    if (extension == chosen.format) format = formats.size();
    formats.push_back(words_of_format(extension));
  }
  choice(Of::format, base::tr("Format"), std::move(formats), format);
  std::vector<std::string> of_view;
  std::size_t part = 0;
  for (const ExportPart offered : parts(session)) {
    if (offered == part_of_export(session)) part = of_view.size();
    of_view.push_back(words_of_part(offered));
  }
  choice(Of::part, base::tr("What"), std::move(of_view), part);
  const bool drawn = is_drawn(chosen);
  if (drawn) choice(Of::size, base::tr("Size"), listed(kSizeWords), place_of_size(chosen.size));
  const bool as_saved = part_of_export(session) == ExportPart::saved_views;  // each in its own look
  if (pages_of_export(exporting) == scene::Pages::sheets && !as_saved)
    choice(Of::fitting, base::tr("Fit"), listed(kFittingWords), static_cast<std::size_t>(chosen.fitting));
  if (drawn && !as_saved)
    choice(Of::theme, base::tr("Theme"), listed(kThemeWords), static_cast<std::size_t>(chosen.theme));
  if (!as_saved && has_photos(session)) {
    const bool shown = chosen.names == model::Names::full && chosen.photos;
    choice(Of::names, base::tr("Names"), listed(kPhotoWords),
           shown ? 0 : static_cast<std::size_t>(chosen.names) + 1);
  } else if (!as_saved) {
    choice(Of::names, base::tr("Names"), listed(kNameWords), static_cast<std::size_t>(chosen.names));
  }
  choice(Of::safety, base::tr("For"), listed(kSafetyWords), chosen.room_safe ? 0 : 1);
  if (drawn && !as_saved) lines.push_back({Of::title, base::tr("Title"), {}, 0, chosen.title});
  if (has_brand(exporting)) {
    lines.push_back({Of::logo, base::tr("Logo"), {}, 0, chosen.logo});
    lines.push_back({Of::accent, base::tr("Accent"), {}, 0, chosen.accent});
  }
  lines.push_back({Of::file, base::tr("File"), {}, 0, chosen.name});
  return lines;
}

void choose_export(Session& session, ExportLine::Of of, std::size_t choice) {
  ExportChoices& chosen = session.exporting->chosen;
  session.exporting->problem.clear();
  switch (of) {
    case Of::format:
      if (const auto known = export_formats(session.exporting->tools().formats); choice < known.size())
        chosen.format = known[choice];
      break;
    case Of::part:
      if (const auto offered = parts(session); choice < offered.size()) chosen.part = offered[choice];
      break;
    case Of::size:
      if (choice < std::size(kSizes)) chosen.size = kSizes[choice];
      break;
    case Of::fitting:
      if (choice < std::size(kFittingWords)) chosen.fitting = static_cast<Fitting>(choice);
      break;
    case Of::theme:
      if (choice < std::size(kThemeWords)) chosen.theme = static_cast<model::Theme>(choice);
      break;
    case Of::names:
      if (has_photos(session)) {
        chosen.photos = choice == 0;
        choice = choice == 0 ? 0 : choice - 1;
      }
      if (choice < std::size(kNameWords)) chosen.names = static_cast<model::Names>(choice);
      break;
    case Of::safety:
      chosen.room_safe = choice == 0;
      break;
    case Of::title:
    case Of::logo:
    case Of::accent:
    case Of::file:
      break;
  }
}

}  // namespace flipchart::commands
