// The thread: see exporting.hpp. An order holds the workshop's state, so that what is written is what was
// seen when it was asked for.
#include "commands/exporting.hpp"

#include <utility>

#include "base/caught.hpp"
#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/brand.hpp"
#include "commands/clipboard.hpp"

namespace flipchart::commands {

namespace {

constexpr base::Size kPreviewMost{960, 720};

std::string mime_of(const std::string& format) {
  return format == "svg" ? "image/svg+xml" : "image/png";
}

tl::unexpected<base::Error> in_words(const base::Error& error) {
  if (error.failure != base::Failure::given_up) return tl::unexpected(error);
  return base::failed(base::tr("Stopped; nothing was written"), error.failure);
}

}  // namespace

Exporting::Exporting(ExportTools tools, std::function<void()> wake)
    : tools_(std::move(tools)),
      wake_(std::move(wake)),
      thread_([this](const std::stop_token& leave) { work(leave); }) {}

Exporting::~Exporting() {
  cancel();
  thread_.request_stop();
  changed_.notify_all();
}

void Exporting::start(Order order) {
  {
    const std::lock_guard lock(mutex_);
    if (current_ == Purpose::preview) given_up_ = true;  // something newer is wanted
    (order.purpose == Purpose::preview ? next_preview_ : next_file_) = std::move(order);
  }
  changed_.notify_all();
}

void Exporting::cancel() {
  const std::lock_guard lock(mutex_);
  given_up_ = true;
  next_file_.reset();
  next_preview_.reset();
}

bool Exporting::working(Purpose purpose) const {
  const std::lock_guard lock(mutex_);
  if (current_ == purpose) return true;
  const auto& next = purpose == Purpose::preview ? next_preview_ : next_file_;
  return next.has_value() && next->purpose == purpose;
}

std::optional<Exporting::Done> Exporting::take() {
  const std::lock_guard lock(mutex_);
  if (done_.empty()) return std::nullopt;
  Done first = std::move(done_.front());
  done_.erase(done_.begin());
  return first;
}

void Exporting::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !current_ && !next_file_ && !next_preview_; });
}

void Exporting::work(const std::stop_token& leave) {
  while (!leave.stop_requested()) {
    Order order;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, leave, [this] { return next_file_.has_value() || next_preview_.has_value(); });
      if (leave.stop_requested()) return;
      std::optional<Order>& next = next_file_ ? next_file_ : next_preview_;
      order = std::move(*next);
      next.reset();
      current_ = order.purpose;
      given_up_ = false;
      progress_ = 0;
    }
    auto tried = base::caught([&] { return carried_out(order); });
    Done done = tried ? *std::move(tried) : Done{order.purpose, tl::unexpected(tried.error()), nullptr, 0};
    {
      const std::lock_guard lock(mutex_);
      current_.reset();
      if (!given_up_ || order.purpose != Purpose::preview) done_.push_back(std::move(done));
    }
    changed_.notify_all();
    if (wake_) wake_();
  }
}

Exporting::Done Exporting::carried_out(const Order& order) {
  Done done{order.purpose, std::string(), nullptr, 0};
  const auto format = tools_.formats.find(order.format);
  if (format == tools_.formats.end()) {
    done.said = base::failed(base::tr("no format is called {}", order.format));
    return done;
  }
  Wish wish = order.wish;
  base::Result<void> brand;
  if (!order.logo.empty()) brand = take_logo(wish.brand, order.logo);
  if (brand && !order.accent.empty()) brand = take_accent(wish.brand, order.accent);
  if (!brand) {
    done.said = tl::unexpected(brand.error());
    return done;
  }
  text::Measurer measurer;
  const PageSource source{order.title,          *order.state.organization,
                          *order.state.history, order.state.decisions,
                          order.today,          measurer};
  base::Timings timings;
  wish.go_on = [this] { return !given_up_.load(); };
  auto deck = pages_of(source, order.view, format->second, wish, timings);
  if (!deck) {
    done.said = in_words(deck.error());
    return done;
  }
  done.pages = deck->pages.size();
  if (order.purpose == Purpose::preview) {
    if (const std::string small = too_small_to_read(*deck);
        format->second.pages == scene::Pages::sheets && !small.empty())
      done.said = base::tr("On this page {}. Choose larger paper, tiles, a book, or a branch", small);
    auto pixels = tools_.draw(deck->pages.front(), kPreviewMost);
    if (pixels)
      done.page = std::make_shared<const PagePixels>(std::move(*pixels));
    else
      done.said = tl::unexpected(pixels.error());
    return done;
  }
  deck->go_on = [this](double share) {
    constexpr double kSeen = 0.01;  // less is not worth a frame
    if (wake_ && (share < progress_ || share - progress_ >= kSeen)) {
      progress_ = share;
      wake_();
    }
    return !given_up_.load();
  };
  const auto bytes = format->second.backend(*deck);
  if (!bytes) {
    done.said = in_words(bytes.error());
    return done;
  }
  const auto out = order.purpose == Purpose::copy ? copy_bytes(*bytes, mime_of(order.format))
                                                  : base::write_file_whole(order.file, *bytes);
  if (!out)
    done.said = tl::unexpected(out.error());
  else if (order.purpose == Purpose::copy)
    done.said = base::tr("Copied the picture as {}", order.format == "svg" ? "SVG" : "PNG");
  else if (done.pages > 1)
    done.said = base::trn(done.pages, "Wrote {2}, {} page", "Wrote {2}, {} pages", order.file.string());
  else
    done.said = base::tr("Wrote {}", order.file.string());
  return done;
}

}  // namespace flipchart::commands
