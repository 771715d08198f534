// The name of a file that nobody chose is the title's, and a number where there is such a file already.
#include "journal/movable.hpp"

#include <utility>

#include "base/language.hpp"

namespace flipchart::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 80;  // bytes

// What no file system minds, cut between characters.
std::string name_of(const std::string& title) {
  std::string name;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    const bool begins = (byte & 0xC0U) != 0x80U;
    if (begins && name.size() > kLongestName) break;
    name += byte < ' ' || c == '/' || c == '\\' || c == ':' ? ' ' : c;
  }
  const std::size_t first = name.find_first_not_of(" .");
  return first == std::string::npos ? base::tr("Untitled") : name.substr(first);
}

}  // namespace

Movable::Movable(fs::path folder, std::string who, std::function<Contents()> so_far)
    : folder_(std::move(folder)), who_(std::move(who)), so_far_(std::move(so_far)) {}

Movable::Movable(fs::path path, std::string who, std::unique_ptr<FlipFile> file, bool saved)
    : who_(std::move(who)), file_(std::move(file)), path_(std::move(path)), saved_(saved) {}

base::Result<void> Movable::open_at(const fs::path& path) {
  auto file = FlipFile::open(path, FlipFile::Access::write, who_);
  if (!file) return tl::unexpected(file.error());
  (*file)->contents();
  file_ = std::move(*file);
  const std::lock_guard lock(place_);
  path_ = path;
  return {};
}

void Movable::set_saved() {
  const std::lock_guard lock(place_);
  saved_ = true;
}

base::Result<void> Movable::begin() {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  if (failed) return base::failed(base::tr("{}: cannot be made: {}", folder_.string(), failed.message()));
  const Contents contents = so_far_();
  const std::string name = name_of(contents.title);
  fs::path path = folder_ / (name + ".flip");
  for (int number = 2; fs::exists(path, failed); ++number)
    path = folder_ / (name + ' ' + std::to_string(number) + ".flip");
  if (auto written = write_flip(path, contents); !written) return written;
  return open_at(path);
}

base::Result<void> Movable::append(const Line& line) {
  if (file_ == nullptr) {
    if (auto begun = begin(); !begun) return begun;
  }
  return file_->append(line);
}

base::Result<void> Movable::reach_back(const model::Forgotten& forgotten, const Line& line) {
  if (file_ == nullptr) {
    if (auto begun = begin(); !begun) return begun;
  }
  auto done = file_->reach_back(forgotten, line);
  if (done) who_ = forgotten.text(who_);  // so that no file it goes to is signed otherwise
  return done;
}

Contents Movable::contents() {
  return file_ == nullptr ? so_far_() : file_->contents();
}

base::Result<void> Movable::save_as(const fs::path& path) {
  std::error_code ignored;
  if (file_ != nullptr && fs::equivalent(path, this->path(), ignored)) {
    set_saved();
    return {};
  }
  if (auto written = write_flip(path, contents()); !written) return written;
  const fs::path before = this->path();
  const bool leaves_nothing = file_ != nullptr && !is_saved() && file_->read_only().empty();
  if (auto opened = open_at(path); !opened) return opened;
  if (leaves_nothing) fs::remove(before, ignored);
  set_saved();
  return {};
}

}  // namespace flipchart::journal
