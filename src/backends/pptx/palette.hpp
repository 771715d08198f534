// The theme of a presentation, made of a deck's own colours, and every colour written in its terms, so that
// the template of a company recolours the slides. The ground, both inks and the hairline have slots of their
// own; the six accents are what cards' edges and flows show most.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/colour.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends {

class Palette {
 public:
  // What a deck is painted with; equal counts go by the colour's value, so that a deck has one palette.
  class Count {
   public:
    explicit Count(base::Colour ground) : ground_(ground) {}
    void add(const scene::Scene& scene);
    // The brand's, before all others.
    void accent(base::Colour colour);

   private:
    friend class Palette;
    using Uses = std::map<std::uint32_t, std::size_t>;
    base::Colour ground_;
    Uses inks_;
    Uses hairlines_;
    Uses accents_;
  };
  explicit Palette(const Count& count);

  // Children of a:clrScheme.
  std::string scheme() const;

  // Where a colour lies: tints of a slot let the ground through, so they need it below them.
  enum class Over : std::uint8_t { ground, anything };
  // An element that names the colour: a slot, a slot changed, or the plain value.
  void append(std::string& out, base::Colour colour, Over over = Over::anything);

 private:
  enum Slot : std::uint8_t { ground, ink, quiet_ink, hairline, first_accent };
  static constexpr std::size_t kAccents = 6;
  static constexpr std::size_t kSlots = first_accent + kAccents;

  std::string element(base::Colour colour, Over over) const;

  std::array<base::Colour, kSlots> slots_;
  std::map<std::uint64_t, std::string> known_;
};

}  // namespace flipchart::backends
