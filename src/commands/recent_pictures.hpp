// The small pictures of recent workshops, kept in a folder from one time to the next. A picture is its width
// and height as two numbers of 32 bits and then its pixels; its name tells the file and what the file was
// like.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "commands/exporting.hpp"
#include "commands/recent.hpp"

namespace flipchart::commands {

// Changes whenever the file does, with what its database has not put into it yet.
std::string stamp_of(const std::filesystem::path& file);
// Where the picture of a workshop file is kept.
std::filesystem::path picture_of(const std::filesystem::path& folder, const std::filesystem::path& file,
                                 model::Theme theme, std::string_view stamp);
// Null where there is none, or it is damaged.
std::shared_ptr<const PagePixels> load_picture(const std::filesystem::path& kept);
// Instead of every other picture of the same workshop. Where it cannot be kept it is drawn again the next
// time.
void keep_picture(const std::filesystem::path& kept, const PagePixels& picture);
// Removes the pictures of all other workshops.
void keep_pictures_of(const std::vector<RecentWorkshop>& workshops, const std::filesystem::path& folder);

}  // namespace flipchart::commands
