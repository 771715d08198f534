// What the export panel does: opening it, its keys, and what comes of an order. See exporting.hpp.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/export_offers.hpp"
#include "commands/file_names.hpp"
#include "commands/paper.hpp"

namespace flipchart::commands {

namespace {

using Of = ExportLine::Of;

constexpr std::size_t kMostExportTyped = 200;  // bytes: with an extension still a name that every disk takes

// There from the first time on, with the choices of the last time.
Exporting& made_ready(Session& session) {
  if (session.exporting != nullptr) return *session.exporting;
  session.exporting = std::make_unique<Exporting>(session.export_tools, session.wake);
  ExportChoices& chosen = session.exporting->chosen;
  chosen = load_export_choices(session.export_settings);
  if (const scene::FormatTable& formats = session.exporting->tools().formats;
      !formats.contains(chosen.format))
    chosen.format = export_formats(formats).front();
  return *session.exporting;
}

// What is on the screen.
Exporting::Order order_on(const Session& session, Exporting::Purpose purpose) {
  Exporting::Order order;
  order.purpose = purpose;
  order.state = session.workshop.state();
  order.title = session.workshop.title();
  order.today = session.workshop.today();
  order.view = session.view;
  order.view.facing = session.view.facing < 0.5 ? 0 : 1;
  return order;
}

// The same as it was chosen.
Exporting::Order order_for(const Session& session, Exporting::Purpose purpose) {
  const ExportChoices& chosen = session.exporting->chosen;
  Exporting::Order order = order_on(session, purpose);
  order.format = chosen.format;
  order.file = chosen.file();
  model::View& view = order.view;
  view.size = page_size(chosen.size).value_or(base::Size{1920, 1080});
  view.theme = chosen.theme;
  view.names = chosen.names;
  view.photos = chosen.photos;
  view.room_safe = chosen.room_safe;
  view.title = chosen.title;
  const ExportPart part = part_of_export(session);
  if (part == ExportPart::branch) view.focus = session.selected.id;
  order.wish.saved_views = part == ExportPart::saved_views;
  if (has_brand(*session.exporting)) {
    order.logo = chosen.logo;
    order.accent = chosen.accent;
  }
  if (pages_of_export(*session.exporting) == scene::Pages::sheets && !order.wish.saved_views)
    order.wish.fitting = chosen.fitting;
  return order;
}

// A name may have said another folder: the next file goes there too.
void remember_place(ExportChoices& chosen) {
  const std::filesystem::path file = chosen.file();
  chosen.folder = file.parent_path().string();
  chosen.name = file.stem().string();
}

// Two orders with equal words show the same.
std::string words_of_preview(const Session& session) {
  const ExportChoices& c = session.exporting->chosen;
  std::string words = c.format + '|' + c.size + '|' + c.title + '|' + c.logo + '|' + c.accent;
  for (const int part :
       {static_cast<int>(part_of_export(session)), static_cast<int>(c.fitting), static_cast<int>(c.theme),
        static_cast<int>(c.names), c.room_safe ? 1 : 0, c.photos ? 1 : 0})
    words += '|' + std::to_string(part);
  words += session.view.facing < 0.5 ? "|up" : "|down";
  // Another card may be selected while the panel is open.
  if (part_of_export(session) == ExportPart::branch) words += '|' + session.selected.id;
  return words + '|' + std::to_string(session.workshop.last_picture().revision());
}

}  // namespace

void open_exporting(Session& session, bool printing) {
  Exporting& exporting = made_ready(session);
  exporting.shown = true;
  exporting.line = 0;
  exporting.problem.clear();
  exporting.chosen.room_safe = true;  // anything else is chosen each time
  exporting.chosen.part = ExportPart::view;
  exporting.replaces.clear();
  std::error_code ignored;
  if (exporting.chosen.folder.empty() || !std::filesystem::is_directory(exporting.chosen.folder, ignored))
    exporting.chosen.folder = std::filesystem::current_path(ignored).string();
  if (exporting.chosen.name.empty()) exporting.chosen.name = file_name_of(title_of(session));
  if (exporting.set_aside) {  // paper's choices are not those of slides
    exporting.chosen.format = exporting.set_aside->format;
    exporting.chosen.theme = exporting.set_aside->theme;
    exporting.chosen.size = exporting.set_aside->size;
    exporting.set_aside.reset();
  }
  if (printing) {
    exporting.set_aside = exporting.chosen;
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
    exporting.problem = base::tr("Type a name for the file");
    return;
  }
  const std::filesystem::path file = exporting.chosen.file();
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored) && exporting.replaces != file) {
    exporting.replaces = file;
    exporting.problem = base::tr("{} is there already. Export again to replace it, or type another name",
                                 file.filename().string());
    return;
  }
  exporting.problem.clear();
  exporting.start(order_for(session, Exporting::Purpose::file));
}

void ask_export_folder(Session& session) {
  FileQuestion question;
  question.what = FileQuestion::What::folder;
  question.title = base::tr("Save in");
  question.button = base::tr("Save here");
  question.folder = session.exporting->chosen.folder;
  question.answer = [](Session& s, const std::vector<std::filesystem::path>& folders) {
    s.exporting->chosen.folder = folders.front().string();
    s.exporting->replaces.clear();
    s.exporting->problem.clear();
  };
  ask_for_files(session, std::move(question));
}

void ask_export_logo(Session& session) {
  FileQuestion question;
  question.what = FileQuestion::What::one;
  question.title = base::tr("A logo for every page");
  question.button = base::tr("Take this picture");
  question.folder = session.exporting->chosen.folder;
  question.kinds = {{base::tr("Pictures"), {"png", "jpg", "jpeg"}}};
  question.answer = [](Session& s, const std::vector<std::filesystem::path>& files) {
    s.exporting->chosen.logo = files.front().string();
  };
  ask_for_files(session, std::move(question));
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
  } else if (key == "Ctrl+O") {
    ask_export_folder(session);
  } else if (key == "Ctrl+L") {
    ask_export_logo(session);
  } else if (key == "Down" || key == "Tab") {
    exporting.line = (exporting.line + 1) % lines.size();
  } else if (key == "Up" || key == "Shift+Tab") {
    exporting.line = (exporting.line + lines.size() - 1) % lines.size();
  } else if (key == "Right" && count > 0) {
    choose_export(session, line.of, (line.at + 1) % count);
  } else if (key == "Left" && count > 0) {
    choose_export(session, line.of, (line.at + count - 1) % count);
  } else if ((key == "Backspace" || key == "Ctrl+Backspace") && line.is_typed()) {
    std::string& typed = typed_in(exporting.chosen, line.of);
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
  exporting.problem.clear();
  if (!line.is_typed()) return;
  std::string& typed = typed_in(exporting.chosen, line.of);
  for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  const bool named = line.of == Of::title || line.of == Of::file;
  while (named && typed.size() > kMostExportTyped) base::drop_last_character(typed);
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
      exporting.previewed.clear();  // the one that was being drawn gave way
      continue;
    }
    session.said = said;
    session.said_is_error = !good;
    if (done->purpose != Exporting::Purpose::file) continue;
    close_exporting(session);
    remember_place(exporting.chosen);
    if (const auto kept = save_export_choices(session.export_settings, exporting.chosen); !kept)
      session.said = base::tr("{}. The choices are not kept: {}", session.said, kept.error().message);
  }
  if (!exporting.shown) return;
  std::string wanted = words_of_preview(session);
  if (wanted == exporting.previewed || exporting.working(Exporting::Purpose::file)) return;
  exporting.previewed = std::move(wanted);
  exporting.start(order_for(session, Exporting::Purpose::preview));
}

void copy_picture(Session& session, std::string_view format) {
  Exporting::Order order = order_on(session, Exporting::Purpose::copy);
  order.format = format;
  order.view.size = {1920, 1080};
  order.view.room_safe = true;
  made_ready(session).start(std::move(order));
  session.said = base::tr("Copying the picture…");
  session.said_is_error = false;
}

}  // namespace flipchart::commands
