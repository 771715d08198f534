// Exporting from the window: what is chosen, line by line, the page as it will be, and the thread that makes
// it. Nothing here draws.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "commands/export_choices.hpp"

namespace flipchart::commands {

struct Session;

// A page as premultiplied 0xAARRGGBB pixels, row by row.
struct PagePixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
};

// What main gives the window to export with.
struct ExportTools {
  scene::FormatTable formats;
  // The page no larger than `most` pixels.
  std::function<base::Result<PagePixels>(const scene::Page& page, base::Size most)> draw;
};

// One thing to choose. The last four are typed.
struct ExportLine {
  enum class Of : std::uint8_t {
    format,
    part,
    size,
    fitting,
    theme,
    names,
    safety,
    title,
    logo,
    accent,
    file
  };
  Of of = Of::format;
  std::string label;
  std::vector<std::string> choices;
  std::size_t at = 0;
  std::string typed;
  bool is_typed() const { return of >= Of::title; }
};

class Exporting {
  // Invariant: one order at most is being carried out and one waits; a file that is being written is never
  // dropped for a preview.
 public:
  enum class Purpose : std::uint8_t { preview, file, copy };
  struct Order {
    Purpose purpose = Purpose::preview;
    model::State state;  // held, so that edits meanwhile change nothing
    std::string title;
    base::Date today;
    model::View view;
    std::string format;
    Wish wish;
    std::string logo, accent;  // of the brand, as chosen
    std::filesystem::path file;
  };
  struct Done {
    Purpose purpose = Purpose::preview;
    base::Result<std::string> said;  // "Wrote x.pptx", or what is to be warned of before a file is written
    std::shared_ptr<const PagePixels> page;
    std::size_t pages = 0;
  };

  Exporting(ExportTools tools, std::function<void()> wake);
  ~Exporting();
  Exporting(const Exporting&) = delete;
  Exporting& operator=(const Exporting&) = delete;

  const ExportTools& tools() const { return tools_; }
  void start(Order order);
  // Gives up what is being made; nothing is written.
  void cancel();
  bool working(Purpose purpose) const;
  double progress() const { return progress_.load(); }
  // What was finished since the last call.
  std::optional<Done> take();
  // Until nothing is left to do; for tests and for leaving.
  void wait();

  bool shown = false;                      // the panel is there
  ExportChoices chosen;                    // changed by the panel alone
  std::optional<ExportChoices> set_aside;  // what was chosen before printing chose for itself
  std::size_t line = 0;                    // the one that keys change
  // What the last preview is of, and what it showed.
  std::string previewed;
  std::shared_ptr<const PagePixels> page;
  std::size_t pages = 0;
  std::filesystem::path replaces;  // a file that may be written over, because somebody said so
  std::string warning;             // of the preview: letters too small, or why there is none
  std::string problem;             // why no file was written

 private:
  void work(const std::stop_token& leave);
  Done carried_out(const Order& order);

  ExportTools tools_;
  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Order> next_file_, next_preview_;
  std::optional<Purpose> current_;
  std::vector<Done> done_;
  std::atomic<bool> given_up_ = false;
  std::atomic<double> progress_ = 0;
  std::jthread thread_;  // last: it uses all of the above
};

// The panel, with the choices of the last time; `printing`: a PDF on paper.
void open_exporting(Session& session, bool printing);
void close_exporting(Session& session);
std::vector<ExportLine> export_lines(const Session& session);
// The choice of a line, by its place.
void choose_export(Session& session, ExportLine::Of of, std::size_t choice);
bool exporting_key(Session& session, std::string_view key);
void exporting_type(Session& session, std::string_view text);
// Before each frame: takes what was finished, and orders a preview where something else is chosen.
void follow_exporting(Session& session);
void write_export(Session& session);
// Which folder the file goes into, and which logo is on it.
void ask_export_folder(Session& session);
void ask_export_logo(Session& session);
// The picture as it is on the screen, as PNG or SVG, for the clipboard.
void copy_picture(Session& session, std::string_view format);

}  // namespace flipchart::commands
