#include "backends/cairo/strips.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "base/parallel.hpp"

namespace flipchart::backends {
namespace {

constexpr int kWidestSurface = 32767;  // Cairo's images end here, in each direction
constexpr std::int64_t kLeastPixels = 1 << 20;

// Of a large crowd every strip makes many pieces again, so its strips are few and high.
int rows_of_strip(const PngShape& shape, bool large_crowd) {
  const std::int64_t wanted = large_crowd ? 8 : 32;
  const std::int64_t most = large_crowd ? 1 << 24 : 1 << 22;
  const std::int64_t all = std::int64_t{shape.width} * shape.height;
  const std::int64_t pixels = std::clamp(all / wanted, kLeastPixels, most);
  return static_cast<int>(std::clamp<std::int64_t>(pixels / shape.width, 1, kWidestSurface));
}

struct Strip {
  int top = 0;
  int rows = 0;
  PackedRows packed;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
};

// What one thread needs; it keeps its fonts from strip to strip.
class StripPainter {
 public:
  StripPainter(const scene::Page& page, const CrowdPieces& crowd, const scene::Fit& fit,
               const PngShape& shape)
      : page_(page), crowd_(crowd), fit_(fit), shape_(shape) {}

  void make(Strip& strip) {
    const auto width = static_cast<std::size_t>(shape_.width);
    pixels_.assign(width * static_cast<std::size_t>(strip.rows), 0);
    for (int left = 0; left < shape_.width && strip.status == CAIRO_STATUS_SUCCESS; left += kWidestSurface)
      draw(strip, left, std::min(kWidestSurface, shape_.width - left));
    if (strip.status == CAIRO_STATUS_SUCCESS)
      strip.packed = packed_rows(shape_, pixels_.data(), strip.rows, strip.top + strip.rows == shape_.height);
  }

 private:
  void draw(Strip& strip, int left, int wide) {
    auto* const bytes = reinterpret_cast<unsigned char*>(pixels_.data() + left);
    const Surface surface(cairo_image_surface_create_for_data(
        bytes, shape_.alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, wide, strip.rows, shape_.width * 4));
    const Context cairo(cairo_create(surface.get()));
    if (!shape_.alpha) {
      const base::Colour ground = page_.scene.ground;
      cairo_set_source_rgb(cairo.get(), ground.r / 255.0, ground.g / 255.0, ground.b / 255.0);
      cairo_paint(cairo.get());
    }
    cairo_translate(cairo.get(), -left, -strip.top);
    if (drawing_)
      drawing_->go_to(cairo.get());
    else
      drawing_ = std::make_unique<CairoDrawing>(cairo.get());
    drawing_->brand(page_, fit_,
                    {static_cast<double>(left), static_cast<double>(strip.top), static_cast<double>(wide),
                     static_cast<double>(strip.rows)});
    for (const scene::Text& words : fit_.words) drawing_->draw(words);
    cairo_translate(cairo.get(), fit_.offset.x, fit_.offset.y);
    cairo_scale(cairo.get(), fit_.scale, fit_.scale);
    const bool all = wide == shape_.width && strip.rows == shape_.height;
    const base::Rect device = base::Rect{static_cast<double>(left), static_cast<double>(strip.top),
                                         static_cast<double>(wide), static_cast<double>(strip.rows)}
                                  .grown(2);
    const base::Rect seen{(device.x - fit_.offset.x) / fit_.scale, (device.y - fit_.offset.y) / fit_.scale,
                          device.w / fit_.scale, device.h / fit_.scale};
    drawing_->draw(page_, crowd_, all ? kAllOfIt : seen);
    strip.status = cairo_status(cairo.get());
    cairo_surface_flush(surface.get());
  }

  const scene::Page& page_;
  const CrowdPieces& crowd_;
  const scene::Fit& fit_;
  const PngShape& shape_;
  std::vector<std::uint32_t> pixels_;
  std::unique_ptr<CairoDrawing> drawing_;
};

}  // namespace

base::Result<std::string> png_in_strips(const scene::Page& page, const scene::Fit& fit, const PngShape& shape,
                                        const std::function<bool(double)>& go_on) {
  std::vector<Strip> strips;
  const int rows = rows_of_strip(shape, !crowd_is_kept(page));
  for (int top = 0; top < shape.height; top += rows)
    strips.push_back({top, std::min(rows, shape.height - top), {}});

  const CrowdPieces crowd(page, strips.size() > 1 || shape.width > kWidestSurface);
  std::vector<std::unique_ptr<StripPainter>> painters(base::cores());
  PngFile file(shape);
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<bool> given_up = false;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  base::parallel_line(
      strips.size(), 2 * base::cores(),
      [&](std::size_t number, std::size_t worker) {
        if (!painters[worker]) painters[worker] = std::make_unique<StripPainter>(page, crowd, fit, shape);
        painters[worker]->make(strips[number]);
        const double share = static_cast<double>(number) / static_cast<double>(strips.size());
        if (go_on && std::this_thread::get_id() == caller && !go_on(share)) given_up = true;
      },
      [&](std::size_t number) {
        status = strips[number].status;
        file.append(strips[number].packed);
        strips[number].packed = {};
        return status == CAIRO_STATUS_SUCCESS && !given_up;
      });
  if (given_up) return base::failed("stopped", base::Failure::given_up);
  if (status != CAIRO_STATUS_SUCCESS) {
    return base::failed(std::string("the picture could not be drawn as PNG: ") +
                        cairo_status_to_string(status));
  }
  return file.finished();
}

}  // namespace flipchart::backends
