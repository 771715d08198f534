// See the header.
#include "gui/presenter_words.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::gui {

namespace {
constexpr double kMinute = 60'000;
}

PresenterWords presenter_words(const commands::Session& session, std::size_t unowned, double now,
                               std::string clock) {
  PresenterWords words;
  words.clock = std::move(clock);
  words.unowned = base::tr("{} unowned", base::counted(unowned));
  if (!session.presenting) return words;
  const commands::Presenting& on = *session.presenting;
  words.blank = on.blank;
  const auto minutes = on.began < 0 ? 0 : static_cast<std::uint64_t>(std::max(0.0, now - on.began) / kMinute);
  words.gone = minutes == 0 ? base::tr("Just begun") : base::trn(minutes, "{} minute", "{} minutes");
  const std::size_t here = commands::step_shown(session);
  const std::size_t count = commands::steps_of(session);
  words.step = base::tr("Step {} of {}", base::counted(here + 1), base::counted(count));
  const model::SavedView* shown = commands::view_of_step(session, here);
  words.title = shown != nullptr ? shown->name : session.workshop.title();
  if (words.title.empty()) words.title = base::tr("Untitled workshop");
  if (const model::SavedView* next = here + 1 < count ? commands::view_of_step(session, here + 1) : nullptr) {
    words.next = next->name;
    words.next_view = next->id;
  }
  if (shown == nullptr) return words;
  for (const model::Note& note : session.workshop.decisions().notes) {
    if (note.on == shown->id) words.notes.push_back(note.text);
  }
  return words;
}

}  // namespace flipchart::gui
