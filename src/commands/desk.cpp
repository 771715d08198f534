// See desk.hpp.
#include "commands/desk.hpp"

#include "base/language.hpp"

#include <utility>

namespace flipchart::commands {

namespace {

// What a person set up in the window stays.
void go_along(Session& from, Session& to) {
  to.view.theme = from.view.theme;
  to.focused = from.focused;
  to.screens = from.screens;
  to.export_tools = from.export_tools;
  to.export_settings = from.export_settings;
  to.settings = from.settings;
  to.settings_file = from.settings_file;
  to.language_folder = from.language_folder;
  to.reduced_motion = from.reduced_motion;
  to.wake = from.wake;
  to.reaching.keys = std::move(from.reaching.keys);
  to.reaching.keys_file = std::move(from.reaching.keys_file);
  to.reaching.used = std::move(from.reaching.used);
  to.files.with = std::move(from.files.with);
  to.files.demo = std::move(from.files.demo);
  to.files.recent_list = std::move(from.files.recent_list);
  to.files.pictures = std::move(from.files.pictures);
  to.files.folder = std::move(from.files.folder);
  to.files.work = std::move(from.files.work);
}

// What is worth saying about a workshop that was just opened.
void say_what_is_lost(const Opened& opened, Session& session) {
  if (opened.lost.empty()) return;
  session.said =
      base::tr("Not everything could be read: {}. Save a copy of what is left", opened.lost.front());
  session.said_is_error = true;
}

}  // namespace

Desk::Desk(Opened opened)
    : opened_(std::make_shared<Opened>(std::move(opened))), session_(session_on(*opened_)) {
  say_what_is_lost(*opened_, *session_);
}

Desk::~Desk() {
  end_threads();
}

void Desk::end_threads() {
  session_->saved_views.thumbnails.reset();
  session_->exporting.reset();
  session_->sheet.reset();
  session_->finding.reset();
  session_->files.choice.reset();
  session_->files.glances.reset();
  session_->files.work.reset();
}

bool Desk::turn() {
  if (session_->files.next == nullptr) return false;
  const std::shared_ptr<Opened> next = std::move(session_->files.next);
  Session fresh = session_on(*next);
  go_along(*session_, fresh);
  end_threads();
  session_.reset();
  opened_ = next;
  session_.emplace(std::move(fresh));
  say_what_is_lost(*opened_, *session_);
  return true;
}

}  // namespace flipchart::commands
