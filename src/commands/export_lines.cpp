// What the export panel offers and what its keys do: see exporting.hpp.
#include <algorithm>
#include <array>
#include <filesystem>

#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/paper.hpp"

namespace flipchart::commands {

namespace {

using Of = ExportLine::Of;

struct FormatWords {
  std::string_view extension;
  std::string_view words;
};
constexpr FormatWords kFormatWords[] = {
    {"pptx", "PowerPoint: shapes that can be edited"},
    {"pdf", "PDF: for paper and reading"},
    {"png", "PNG: a picture of dots"},
    {"svg", "SVG: a picture of lines and letters"},
    {"html", "A page to send: flips, finds, traces"},
    {"dot", "DOT: for Graphviz"},
    {"json", "JSON: for programs"},
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
constexpr std::string_view kSizeWords[] = {"Wide slide, 16:9",  "Slide, 4:3",
                                           "A4, landscape",     "A4",
                                           "A3, landscape",     "A3",
                                           "A1, landscape",     "A0, landscape",
                                           "Letter, landscape", "Tabloid, landscape"};
constexpr std::string_view kFittingWords[] = {"All of it on one page", "Tiles, to be put beside each other",
                                              "A book: a page for each leader"};
constexpr std::string_view kThemeWords[] = {"Light", "Dark", "Projector", "Print"};
constexpr std::string_view kNameWords[] = {"Names and roles", "Roles alone", "Nobody is named"};
constexpr std::string_view kSafetyWords[] = {"The room: nobody is named beside a number",
                                             "The desk: marked as not room-safe"};

std::vector<std::string_view> extensions(const scene::FormatTable& formats) {
  std::vector<std::string_view> known;
  for (const FormatWords& words : kFormatWords)
    if (formats.contains(words.extension)) known.push_back(words.extension);
  return known;
}

std::string words_of_format(std::string_view extension) {
  for (const FormatWords& words : kFormatWords)
    if (words.extension == extension) return std::string(words.words);
  return std::string(extension);
}

template <std::size_t N>
std::vector<std::string> listed(const std::string_view (&words)[N]) {
  return {std::begin(words), std::end(words)};
}

scene::Pages pages_for(const Exporting& exporting) {
  const auto format = exporting.tools().formats.find(exporting.chosen.format);
  return format == exporting.tools().formats.end() ? scene::Pages::one : format->second.pages;
}

bool has_many_pages(const Exporting& exporting) {
  const scene::Pages pages = pages_for(exporting);
  return pages == scene::Pages::slides || pages == scene::Pages::sheets;
}

bool branch_can_be_chosen(const Session& session) {
  return session.selected.kind == base::ItemKind::position;
}

// What can be chosen of a view, in this order; the first always.
std::vector<ExportPart> parts(const Session& session) {
  std::vector<ExportPart> offered{ExportPart::view};
  if (branch_can_be_chosen(session)) offered.push_back(ExportPart::branch);
  if (has_many_pages(*session.exporting) && !session.workshop.decisions().views.empty())
    offered.push_back(ExportPart::saved_views);
  return offered;
}

std::string words_of_part(ExportPart part) {
  switch (part) {
    case ExportPart::view:
      return "What is on the screen";
    case ExportPart::branch:
      return "The branch of the selected card";
    case ExportPart::saved_views:
      return "All saved views, one after the other";
  }
  return {};
}

std::size_t place_of_part(const Session& session) {
  const std::vector<ExportPart> offered = parts(session);
  const auto at = std::find(offered.begin(), offered.end(), session.exporting->chosen.part);
  return at == offered.end() ? 0 : static_cast<std::size_t>(at - offered.begin());
}

// A file name that every system takes: what separates folders and drives, and what shells expand, as blanks.
std::string file_name(std::string_view title) {
  std::string name;
  for (const char c : title)
    name += std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ||
                    static_cast<unsigned char>(c) < 0x20
                ? ' '
                : c;
  const std::string_view kept = base::trimmed(name);
  return kept.empty() ? "Flipchart" : std::string(kept);
}

Exporting::Order order_for(const Session& session, Exporting::Purpose purpose) {
  const ExportChoices& chosen = session.exporting->chosen;
  Exporting::Order order;
  order.purpose = purpose;
  order.state = session.workshop.state();
  order.title = session.workshop.title();
  order.today = session.workshop.today();
  order.format = chosen.format;
  order.file = chosen.file();
  model::View& view = order.view;
  view = session.view;
  view.size = page_size(chosen.size).value_or(base::Size{1920, 1080});
  view.theme = chosen.theme;
  view.names = chosen.names;
  view.room_safe = chosen.room_safe;
  view.title = chosen.title;
  view.facing = view.facing < 0.5 ? 0 : 1;
  const ExportPart part = parts(session)[place_of_part(session)];
  if (part == ExportPart::branch) view.focus = session.selected.id;
  order.wish.saved_views = part == ExportPart::saved_views;
  if (pages_for(*session.exporting) == scene::Pages::sheets && !order.wish.saved_views)
    order.wish.fitting = chosen.fitting;
  return order;
}

// Two orders with equal words show the same.
std::string words_of_preview(const Session& session) {
  const ExportChoices& c = session.exporting->chosen;
  std::string words = c.format + '|' + c.size + '|' + c.title;
  for (const int part : {static_cast<int>(place_of_part(session)), static_cast<int>(c.fitting),
                         static_cast<int>(c.theme), static_cast<int>(c.names), c.room_safe ? 1 : 0})
    words += '|' + std::to_string(part);
  return words + '|' + std::to_string(session.workshop.last_picture().revision());
}

std::size_t place_of_size(const std::string& size) {
  const auto at = std::find(std::begin(kSizes), std::end(kSizes), size);
  return at == std::end(kSizes) ? 0 : static_cast<std::size_t>(at - std::begin(kSizes));
}

}  // namespace

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
  for (const std::string_view extension : extensions(exporting.tools().formats)) {
    if (extension == chosen.format) format = formats.size();
    formats.push_back(words_of_format(extension));
  }
  choice(Of::format, "Format", std::move(formats), format);
  std::vector<std::string> of_view;
  for (const ExportPart part : parts(session)) of_view.push_back(words_of_part(part));
  choice(Of::part, "What", std::move(of_view), place_of_part(session));
  const bool drawn = chosen.format != "dot" && chosen.format != "json";
  if (drawn) choice(Of::size, "Size", listed(kSizeWords), place_of_size(chosen.size));
  if (pages_for(exporting) == scene::Pages::sheets && chosen.part != ExportPart::saved_views)
    choice(Of::fitting, "Fit", listed(kFittingWords), static_cast<std::size_t>(chosen.fitting));
  if (drawn) choice(Of::theme, "Theme", listed(kThemeWords), static_cast<std::size_t>(chosen.theme));
  choice(Of::names, "Names", listed(kNameWords), static_cast<std::size_t>(chosen.names));
  choice(Of::safety, "For", listed(kSafetyWords), chosen.room_safe ? 0 : 1);
  if (drawn) lines.push_back({Of::title, "Title", {}, 0, chosen.title});
  lines.push_back({Of::file, "File", {}, 0, chosen.name});
  return lines;
}

void choose_export(Session& session, ExportLine::Of of, std::size_t choice) {
  ExportChoices& chosen = session.exporting->chosen;
  session.exporting->problem.clear();
  switch (of) {
    case Of::format:
      if (const auto known = extensions(session.exporting->tools().formats); choice < known.size())
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
      if (choice < std::size(kNameWords)) chosen.names = static_cast<model::Names>(choice);
      break;
    case Of::safety:
      chosen.room_safe = choice == 0;
      break;
    case Of::title:
    case Of::file:
      break;
  }
}

void open_exporting(Session& session, bool printing) {
  if (session.exporting == nullptr) {
    session.exporting = std::make_unique<Exporting>(session.export_tools, session.wake);
    session.exporting->chosen = load_export_choices(session.export_settings);
    if (!session.exporting->tools().formats.contains(session.exporting->chosen.format))
      session.exporting->chosen.format = extensions(session.exporting->tools().formats).front();
  }
  Exporting& exporting = *session.exporting;
  exporting.shown = true;
  exporting.line = 0;
  exporting.problem.clear();
  exporting.chosen.room_safe = true;  // anything else is chosen each time
  exporting.chosen.part = ExportPart::view;
  exporting.replaces.clear();
  std::error_code ignored;
  if (exporting.chosen.folder.empty() || !std::filesystem::is_directory(exporting.chosen.folder, ignored))
    exporting.chosen.folder = std::filesystem::current_path(ignored).string();
  if (exporting.chosen.name.empty()) exporting.chosen.name = file_name(session.workshop.title());
  if (printing) {
    exporting.chosen.format = "pdf";
    exporting.chosen.theme = model::Theme::print;
    if (!is_paper(*page_size(exporting.chosen.size))) exporting.chosen.size = "A4-landscape";
  }
  session.help_shown = false;
}

void close_exporting(Session& session) {
  if (session.exporting == nullptr) return;
  session.exporting->cancel();
  session.exporting->shown = false;
  session.exporting->previewed.clear();
}

void write_export(Session& session) {
  Exporting& exporting = *session.exporting;
  if (base::trimmed(exporting.chosen.name).empty()) {
    exporting.problem = "Type a name for the file";
    return;
  }
  const std::filesystem::path file = exporting.chosen.file();
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored) && exporting.replaces != file) {
    exporting.replaces = file;
    exporting.problem =
        file.filename().string() + " is there already. Export again to replace it, or type another name";
    return;
  }
  exporting.problem.clear();
  exporting.start(order_for(session, Exporting::Purpose::file));
}

bool exporting_key(Session& session, std::string_view key) {
  if (session.exporting == nullptr || !session.exporting->shown) return false;
  Exporting& exporting = *session.exporting;
  const std::vector<ExportLine> lines = export_lines(session);
  exporting.line = std::min(exporting.line, lines.size() - 1);
  const ExportLine& line = lines[exporting.line];
  const std::size_t count = line.choices.size();
  if (key == "Escape") {
    if (exporting.working(Exporting::Purpose::file))
      exporting.cancel();
    else
      close_exporting(session);
  } else if (key == "Enter" || key == "Ctrl+Enter") {
    if (!exporting.working(Exporting::Purpose::file)) write_export(session);
  } else if (key == "Down" || key == "Tab") {
    exporting.line = (exporting.line + 1) % lines.size();
  } else if (key == "Up" || key == "Shift+Tab") {
    exporting.line = (exporting.line + lines.size() - 1) % lines.size();
  } else if (key == "Right" && count > 0) {
    choose_export(session, line.of, (line.at + 1) % count);
  } else if (key == "Left" && count > 0) {
    choose_export(session, line.of, (line.at + count - 1) % count);
  } else if ((key == "Backspace" || key == "Ctrl+Backspace") && line.is_typed()) {
    std::string& typed = line.of == Of::title ? exporting.chosen.title : exporting.chosen.name;
    if (key == "Backspace")
      base::drop_last_character(typed);
    else
      typed.clear();
  }
  return true;  // nothing else runs while it is open
}

void exporting_type(Session& session, std::string_view text) {
  Exporting& exporting = *session.exporting;
  const std::vector<ExportLine> lines = export_lines(session);
  const ExportLine& line = lines[std::min(exporting.line, lines.size() - 1)];
  if (line.of == Of::title) exporting.chosen.title += text;
  if (line.of == Of::file) exporting.chosen.name += text;
  exporting.problem.clear();
}

void follow_exporting(Session& session) {
  if (session.exporting == nullptr) return;
  Exporting& exporting = *session.exporting;
  while (auto done = exporting.take()) {
    const bool good = done->said.has_value();
    if (done->purpose == Exporting::Purpose::preview) {
      exporting.page = good ? done->page : nullptr;
      exporting.pages = done->pages;
      exporting.warning = good ? *done->said : done->said.error().message;
      continue;
    }
    const std::string said = good ? *done->said : done->said.error().message;
    if (done->purpose == Exporting::Purpose::file && !good) {
      exporting.problem = said;
      continue;
    }
    session.said = said;
    session.said_is_error = !good;
    if (done->purpose != Exporting::Purpose::file) continue;
    close_exporting(session);
    if (const auto kept = save_export_choices(session.export_settings, exporting.chosen); !kept)
      session.said += ". The choices are not kept: " + kept.error().message;
  }
  if (!exporting.shown) return;
  std::string wanted = words_of_preview(session);
  if (wanted == exporting.previewed || exporting.working(Exporting::Purpose::file)) return;
  exporting.previewed = std::move(wanted);
  exporting.start(order_for(session, Exporting::Purpose::preview));
}

void copy_picture(Session& session, std::string_view format) {
  const bool open = session.exporting != nullptr && session.exporting->shown;
  if (!open) {
    open_exporting(session, false);
    session.exporting->shown = false;
  }
  Exporting::Order order = order_for(session, Exporting::Purpose::copy);
  order.format = format;
  order.wish = {};
  if (!open) {
    order.view = session.view;
    order.view.facing = session.view.facing < 0.5 ? 0 : 1;
    order.view.room_safe = true;
    order.view.size = {1920, 1080};
  }
  session.exporting->start(std::move(order));
  session.said = "Copying the picture…";
  session.said_is_error = false;
}

}  // namespace flipchart::commands
