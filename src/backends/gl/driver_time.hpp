// How long the driver had the word, apart from our own code. OpenGL calls stand in sections; a frame's own
// time is the CPU time of its thread less that of its sections. Sections lie one after the other, never
// inside each other. Costs a microsecond or two a section, so that it can always be on.
#pragma once

namespace flipchart::backends::gl {

double thread_cpu_ms();   // used by the calling thread so far
double process_cpu_ms();  // by all threads, those of the driver too
double wall_ms();         // of a clock that only goes forward

class DriverTime {
 public:
  class Section {
   public:
    explicit Section(DriverTime& time) : time_(time), wall_(gl::wall_ms()), cpu_(thread_cpu_ms()) {}
    ~Section() {
      time_.cpu_ += thread_cpu_ms() - cpu_;
      time_.wall_ += gl::wall_ms() - wall_;
    }
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

   private:
    DriverTime& time_;
    double wall_;
    double cpu_;
  };

  // Milliseconds in all sections so far: as a clock on the wall saw them, and what this thread computed in
  // them. The rest is other threads and waiting.
  double wall_ms() const { return wall_; }
  double cpu_ms() const { return cpu_; }

 private:
  double wall_ = 0;
  double cpu_ = 0;
};

}  // namespace flipchart::backends::gl
