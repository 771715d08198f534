// The thread that looks, and what it draws: see glances.hpp.
#include "commands/glances.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/caught.hpp"
#include "commands/opening.hpp"
#include "commands/pages.hpp"
#include "commands/recent_pictures.hpp"
#include "compose/theme.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

// Twice what a card shows, for screens with twice the pixels.
constexpr base::Size kGlance{716, 336};
constexpr base::Size kGlanceOfPage{1074, 504};
constexpr double kSeenLine = 2.5;  // of the page's pixels
// Larger files are not read only to be looked at.
constexpr std::uintmax_t kMostBytes = 32'000'000;
constexpr std::size_t kManyPositions = 40;  // from here on teams are seen, not people

// Shapes and colours alone: nothing in it could be read anyway. Thin lines are drawn thicker, to be seen at
// all.
void without_words(scene::Scene& scene, const compose::Theme& theme) {
  scene.labels.clear();
  scene.badges.clear();
  scene.pins.clear();
  scene.swatches.clear();
  for (scene::Card& card : scene.cards) {
    card.texts.clear();
    card.line.colour = theme.reporting_line;
    card.line.width = std::max(card.line.width, kSeenLine);
  }
  for (scene::Link& link : scene.links) link.stroke.width = std::max(link.stroke.width, kSeenLine);
}

// What explains colours and widths, in a corner of its own.
void without_legend(scene::Scene& scene) {
  const auto panel = std::find_if(scene.bands.begin(), scene.bands.end(),
                                  [](const scene::Band& band) { return band.is_legend; });
  if (panel == scene.bands.end()) return;
  const base::Rect box = panel->box;
  scene.bands.erase(panel);
  std::erase_if(scene.rules, [&](const scene::Rule& rule) { return box.contains(rule.from); });
  scene.lit.clear();
  scene.rings.clear();
}

std::shared_ptr<const PagePixels> drawn_chart(workshop::Workshop& workshop, const ExportTools& tools,
                                              model::Theme theme, const std::stop_token& leave) {
  if (!tools.draw || workshop.organization().empty()) return nullptr;
  model::View view;
  view.facing = 1;
  view.theme = theme;
  view.overlays.flows = !workshop.history().empty();
  if (view.overlays.flows && workshop.organization().size() > kManyPositions)
    view.detail = model::Detail::far;
  view.names = model::Names::none;
  view.room_safe = true;
  view.size = kGlanceOfPage;
  Wish wish;
  wish.go_on = [&leave] { return !leave.stop_requested(); };
  base::Timings timings;
  auto deck = pages_of(source_of(workshop), view, {nullptr, scene::Pages::one}, wish, timings);
  if (!deck || leave.stop_requested()) return nullptr;
  scene::Page& page = deck->pages.front();
  page.statement.clear();
  without_legend(page.scene);
  const compose::Theme& colours = compose::theme(theme);
  without_words(page.scene, colours);
  page.crowd.cards = [&colours, cards = std::move(page.crowd.cards)](std::size_t piece) {
    scene::Scene some = cards(piece);
    without_words(some, colours);
    return some;
  };
  page.crowd.links = [&colours, links = std::move(page.crowd.links)](std::size_t piece) {
    scene::Scene some = links(piece);
    without_words(some, colours);
    return some;
  };
  auto pixels = tools.draw(page, kGlance);
  return pixels ? std::make_shared<const PagePixels>(std::move(*pixels)) : nullptr;
}

}  // namespace

std::optional<Glances::Seen> glanced_at(const fs::path& file, const ExportTools& tools, model::Theme theme,
                                        const std::stop_token& leave) {
  Opening opening;
  opening.sources = {{file.string(), std::nullopt}};
  opening.remembered.clear();
  base::Timings timings;
  const Opened opened = commands::opened(opening, timings);
  if (!opened.failed.empty() || leave.stop_requested()) return std::nullopt;
  Glances::Seen seen{file};
  RecentFigures figures;
  workshop::Workshop& workshop = *opened.workshop;
  figures.positions = workshop.organization().size();
  figures.issues = workshop.history().issues().size();
  const auto matters = workshop.matters(model::View());
  figures.matters = matters.size();
  figures.unowned = static_cast<std::uint64_t>(std::count_if(
      matters.begin(), matters.end(),
      [](const workshop::Matter& matter) { return matter.state == model::MatterState::unowned; }));
  seen.figures = figures;
  if (leave.stop_requested()) return std::nullopt;
  seen.picture = drawn_chart(workshop, tools, theme, leave);
  return seen;
}

Glances::Glances(ExportTools tools, fs::path pictures, model::Theme theme, std::function<void()> wake)
    : tools_(std::move(tools)),
      pictures_(std::move(pictures)),
      theme_(theme),
      wake_(std::move(wake)),
      thread_([this](const std::stop_token& leave) { work(leave); }) {}

Glances::~Glances() {
  thread_.request_stop();
  changed_.notify_all();
}

void Glances::look_at(const RecentWorkshop& workshop) {
  {
    const std::lock_guard lock(mutex_);
    next_.push_back(workshop);
  }
  changed_.notify_all();
}

std::optional<Glances::Seen> Glances::take() {
  const std::lock_guard lock(mutex_);
  if (seen_.empty()) return std::nullopt;
  Seen first = std::move(seen_.front());
  seen_.pop_front();
  return first;
}

void Glances::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return next_.empty() && !looking_; });
}

Glances::Seen Glances::seen(const RecentWorkshop& workshop, const std::stop_token& leave) const {
  Seen seen{workshop.file};
  std::error_code unknown;
  seen.missing = !fs::is_regular_file(workshop.file, unknown);
  if (seen.missing) return seen;
  const std::string stamp = stamp_of(workshop.file);
  const fs::path kept = pictures_.empty() ? fs::path() : picture_of(pictures_, workshop.file, theme_, stamp);
  if (workshop.figures && workshop.figures->stamp == stamp) {
    seen.figures = workshop.figures;
    if (!kept.empty()) seen.picture = load_picture(kept);
    if (seen.picture != nullptr || workshop.figures->positions == 0) return seen;
  }
  if (fs::file_size(workshop.file, unknown) > kMostBytes || unknown) return seen;
  auto fresh = glanced_at(workshop.file, tools_, theme_, leave);
  if (!fresh) return seen;
  // What reading it left behind, such as an empty log, must not make it look changed.
  fresh->figures->stamp = stamp_of(workshop.file);
  if (fresh->picture != nullptr && !pictures_.empty())
    keep_picture(picture_of(pictures_, workshop.file, theme_, fresh->figures->stamp), *fresh->picture);
  return *fresh;
}

void Glances::work(const std::stop_token& leave) {
  while (!leave.stop_requested()) {
    RecentWorkshop workshop;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, leave, [this] { return !next_.empty(); });
      if (leave.stop_requested() || next_.empty()) return;
      workshop = std::move(next_.front());
      next_.pop_front();
      looking_ = true;
    }
    Seen fresh = base::caught([&] { return seen(workshop, leave); }).value_or(Seen{workshop.file});
    {
      const std::lock_guard lock(mutex_);
      looking_ = false;
      seen_.push_back(std::move(fresh));
    }
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace flipchart::commands
