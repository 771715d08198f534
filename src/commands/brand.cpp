#include "commands/brand.hpp"

#include <charconv>
#include <cstdint>
#include <memory>
#include <utility>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "images/images.hpp"

namespace flipchart::commands {
namespace {

constexpr std::size_t kLargestLogo = std::size_t{2} << 20U;
constexpr long long kMostLogoPixels = 4'000'000;

}  // namespace

base::Result<void> take_logo(scene::Brand& brand, const std::filesystem::path& file) {
  const auto refused = [&](const std::string& why) {
    return base::failed(base::tr("{}: no logo: {}", file.string(), why));
  };
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(file, unknown)) return refused(base::tr("there is no such file"));
  if (std::filesystem::file_size(file, unknown) > kLargestLogo)
    return refused(base::tr("it is larger than 2 MB; make it smaller"));
  base::Result<std::string> bytes = base::read_file_whole(file);
  if (!bytes) return tl::unexpected(bytes.error());
  if (images::mime_type(*bytes).empty()) return refused(base::tr("it is no PNG and no JPEG"));
  const base::Result<images::Pixels> pixels = images::decoded(*bytes);
  if (!pixels) return refused(pixels.error().message);
  if (static_cast<long long>(pixels->width) * pixels->height > kMostLogoPixels)
    return refused(base::tr("it has more than 4 megapixels; make it smaller"));
  brand.logo_size = {static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
  base::Result<std::string> upright = images::upright(std::move(*bytes));
  if (!upright) return refused(upright.error().message);
  brand.logo = std::make_shared<const std::string>(std::move(*upright));
  return {};
}

base::Result<void> take_accent(scene::Brand& brand, std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('#')) digits.remove_prefix(1);
  std::uint32_t rgb = 0;
  const char* const end = digits.data() + digits.size();
  if (digits.size() != 6 || std::from_chars(digits.data(), end, rgb, 16).ptr != end)
    return base::failed(base::tr("\"{}\" is no colour; write it like #C8102E", std::string(text)),
                        base::Failure::usage);
  const auto channel = [rgb](unsigned shift) { return static_cast<std::uint8_t>(rgb >> shift & 255U); };
  brand.accent = {channel(16), channel(8), channel(0), 255};
  return {};
}

}  // namespace flipchart::commands
