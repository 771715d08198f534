// What somebody chose about a file to export, as the panel shows it and as it is kept for the next time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "commands/pages.hpp"
#include "model/view.hpp"

namespace flipchart::commands {

enum class ExportPart : std::uint8_t { view, branch, saved_views };

struct ExportChoices {
  std::string format = "pptx";  // an extension
  ExportPart part = ExportPart::view;
  std::string size = "16:9";  // as page_size takes it
  Fitting fitting = Fitting::page;
  model::Theme theme = model::Theme::light;
  model::Names names = model::Names::full;
  bool photos = true;  // beside names
  std::string logo;    // a file; empty: none
  std::string accent;  // "#C8102E"; empty: none
  std::string folder;  // where the last file went; empty: where the program was started
  // Never kept: each file says anew what it is called and who may look at it.
  std::string title;
  std::string name;  // of the file, without folder and extension
  bool room_safe = true;

  // In the folder, unless the name says another; the extension may have been typed or not.
  std::filesystem::path file() const;
};

// export.json among the settings; empty where there is no home.
std::filesystem::path export_choices_file();
// What cannot be read or does not fit is as usual.
ExportChoices load_export_choices(const std::filesystem::path& file);
base::Result<void> save_export_choices(const std::filesystem::path& file, const ExportChoices& choices);

}  // namespace flipchart::commands
