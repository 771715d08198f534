// Chooses the concrete parts of this build (backends, window) and hands over to the command line.
#include <filesystem>
#include <system_error>

#include "backends/cairo/cairo.hpp"
#include "backends/dot/dot.hpp"
#include "backends/html/html.hpp"
#include "backends/json/json.hpp"
#include "backends/pptx/pptx.hpp"
#include "backends/svg/svg.hpp"
#include "cli/cli.hpp"
#ifdef FLIPCHART_WINDOW
#include "base/output_file.hpp"
#include "gui/window.hpp"
#endif

namespace {

namespace fs = std::filesystem;

// Beside an installed program (bin/../share/flipchart), else the source tree it was built from.
fs::path assets_folder() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share" / "flipchart";
  return fs::exists(installed / "demo", ignored) ? installed : fs::path(FLIPCHART_SOURCE_ASSETS);
}

// With live text, or with letters as shapes where exact looks are asked for.
flipchart::base::Result<std::string> svg(const flipchart::scene::Deck& deck) {
  return deck.outlines ? flipchart::backends::svg_outlines(deck) : flipchart::backends::svg(deck);
}

#ifdef FLIPCHART_WINDOW
flipchart::base::Result<void> write_png(const std::string& path, int width, int height,
                                        const std::uint32_t* argb) {
  const auto bytes = flipchart::backends::png_from_pixels(width, height, argb);
  if (!bytes) return tl::unexpected(bytes.error());
  return flipchart::base::write_file_whole(path, *bytes);
}

flipchart::base::Result<flipchart::commands::PagePixels> drawn_small(const flipchart::scene::Page& page,
                                                                     flipchart::base::Size most) {
  auto image = flipchart::backends::page_image(page, most);
  if (!image) return tl::unexpected(image.error());
  return flipchart::commands::PagePixels{image->width, image->height, std::move(image->argb)};
}

flipchart::base::Result<void> open_window(flipchart::commands::Desk& desk,
                                          const flipchart::cli::WindowRequest& request,
                                          flipchart::base::Timings& timings) {
  flipchart::gui::WindowOptions options;
  options.size = request.size;
  options.screenshot = request.screenshot;
  options.keys = request.keys;
  options.frames = request.frames;
  options.idle = request.idle;
  options.motion = request.motion;
  options.write_png = write_png;
  desk.session().export_tools.draw = drawn_small;
  return flipchart::gui::run_window(desk, options, timings);
}
#endif

}  // namespace

int main(int argc, char** argv) {
  flipchart::cli::Program program;
  program.version = FLIPCHART_VERSION;
  program.assets = assets_folder();
  program.formats = {{"svg", svg},
                     {"png", flipchart::backends::png},
                     {"pdf", {flipchart::backends::pdf, flipchart::scene::Pages::sheets}},
                     {"json", {flipchart::backends::json, flipchart::scene::Pages::one, true}},
                     {"dot", flipchart::backends::dot},
                     {"html", {flipchart::backends::html, flipchart::scene::Pages::both_ways}},
                     {"pptx", {flipchart::backends::pptx, flipchart::scene::Pages::slides}}};
#ifdef FLIPCHART_WINDOW
  program.window = open_window;
#endif
  return flipchart::cli::run(argc, argv, program);
}
