#include "cli/window_session.hpp"

#include <filesystem>

#include "cli/messages.hpp"
#include "commands/keys_file.hpp"
#include "commands/missing_fonts.hpp"
#include "commands/remembered.hpp"

namespace flipchart::cli {

void prepare(commands::Session& session, const Arguments& arguments, const commands::LoadedSettings& settings,
             const Program& program) {
  session.view = arguments.view;
  session.export_tools.formats = program.formats;
  session.export_settings = commands::export_choices_file();
  session.language_folder = program.assets / "language";
  session.reaching.keys_file = commands::settings_file("keys.conf");
  for (const std::string& problem : commands::take_keys(session)) complain(problem);
  commands::begin_with(session, settings, commands::window_settings_file());
  if (session.said_is_error) complain(session.said);
  if (arguments.window.theme) session.view.theme = *arguments.window.theme;
  if (arguments.window.type_percent) session.type_percent = *arguments.window.type_percent;
  // Pictures of the window and measurements leave no traces.
  const WindowRequest& window = arguments.window;
  const bool is_used = window.screenshot.empty() && window.frames == 0 && window.idle <= 0;
  commands::Files& files = session.files;
  files.with.access = journal::FlipFile::Access::write;
  files.with.who = arguments.opening.who;
  files.with.today = arguments.opening.today;
  files.with.untitled = arguments.opening.untitled;
  files.with.remembered = arguments.opening.remembered;
  std::error_code unknown;
  if (std::filesystem::exists(program.assets / "demo", unknown)) files.demo = program.assets / "demo";
  files.recent_list = commands::recent_file();
  files.pictures = commands::recent_pictures_folder();
  if (!is_used) files.noted = commands::kept_at(session);
  const std::string fonts = commands::missing_fonts();
  if (fonts.empty()) return;
  complain(fonts);
  if (!session.said.empty()) return;
  session.said = fonts;
  session.said_is_error = true;
}

}  // namespace flipchart::cli
