// See recent_pictures.hpp.
#include "commands/recent_pictures.hpp"

#include <algorithm>
#include <cstring>
#include <system_error>

#include "base/output_file.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPictureEnds = ".argb";

std::string hashed(std::string_view text) {
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(hash >> shift) & 0xFU];
  return hex;
}

// What the names of all pictures of a file begin with.
std::string begins_for(const fs::path& file) {
  return hashed(file.string()) + "-";
}

template <class Which>
void remove_pictures(const fs::path& folder, Which which) {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator();
       at.increment(failed)) {
    std::error_code stays;
    const std::string name = at->path().filename().string();
    if (name.ends_with(kPictureEnds) && which(name)) fs::remove(at->path(), stays);
  }
}

}  // namespace

std::string stamp_of(const fs::path& file) {
  std::string stamp;
  for (const char* const end : {"", "-wal"}) {
    std::error_code none;
    const fs::path part = file.string() + end;
    const auto size = fs::file_size(part, none);
    if (none) continue;
    const auto at = fs::last_write_time(part, none).time_since_epoch().count();
    stamp += std::to_string(size) + "-" + std::to_string(at) + " ";
  }
  return stamp;
}

fs::path picture_of(const fs::path& folder, const fs::path& file, model::Theme theme,
                    std::string_view stamp) {
  return folder /
         (begins_for(file) + hashed(stamp) + "-" + std::to_string(static_cast<int>(theme)) + kPictureEnds);
}

std::shared_ptr<const PagePixels> load_picture(const fs::path& kept) {
  const auto bytes = base::read_file_whole(kept);
  std::uint32_t size[2] = {0, 0};
  if (!bytes || bytes->size() < sizeof size) return nullptr;
  std::memcpy(size, bytes->data(), sizeof size);
  constexpr std::uint32_t kMost = 4096;
  const std::size_t pixels = std::size_t{size[0]} * size[1];
  if (size[0] > kMost || size[1] > kMost || pixels == 0 ||
      bytes->size() != sizeof size + pixels * sizeof(std::uint32_t))
    return nullptr;
  auto picture = std::make_shared<PagePixels>();
  picture->width = static_cast<int>(size[0]);
  picture->height = static_cast<int>(size[1]);
  picture->argb.resize(pixels);
  std::memcpy(picture->argb.data(), bytes->data() + sizeof size, pixels * sizeof(std::uint32_t));
  return picture;
}

void keep_picture(const fs::path& kept, const PagePixels& picture) {
  std::error_code failed;
  fs::create_directories(kept.parent_path(), failed);
  const std::string of_file = kept.filename().string().substr(0, begins_for(kept).size());
  remove_pictures(kept.parent_path(), [&](const std::string& name) { return name.starts_with(of_file); });
  const std::uint32_t size[2] = {static_cast<std::uint32_t>(picture.width),
                                 static_cast<std::uint32_t>(picture.height)};
  std::string bytes(sizeof size + picture.argb.size() * sizeof(std::uint32_t), '\0');
  std::memcpy(bytes.data(), size, sizeof size);
  std::memcpy(bytes.data() + sizeof size, picture.argb.data(), bytes.size() - sizeof size);
  static_cast<void>(base::write_file_whole(kept, bytes));
}

void keep_pictures_of(const std::vector<RecentWorkshop>& workshops, const fs::path& folder) {
  if (folder.empty()) return;
  remove_pictures(folder, [&](const std::string& name) {
    return std::none_of(workshops.begin(), workshops.end(), [&](const RecentWorkshop& workshop) {
      return name.starts_with(begins_for(workshop.file));
    });
  });
}

}  // namespace flipchart::commands
