// What we write as other programs see it: it opens, and shows more than an empty page.
#include "program.hpp"

namespace flipchart::journeys {
namespace {

class OtherPrograms : public Journey {
 protected:
  void SetUp() override {
    const Ran ran = flipchart({"render", "--demo", "--view", "customers-on-top", "--overlay", "flows",
                               "--size", "1920x1080", "-o", path("demo.svg")});
    ASSERT_EQ(ran.code, 0) << ran.err;
  }
  void shows_a_picture(const std::string& name) {
    const std::string png = text_of(path(name));
    ASSERT_GT(png.size(), 30000U) << "more than an empty page";
    EXPECT_EQ(png.substr(1, 3), "PNG");
  }
};

TEST_F(OtherPrograms, RsvgDrawsTheDemo) {
  if (!installed("rsvg-convert")) GTEST_SKIP() << "rsvg-convert is not installed";
  const Ran ran = shell("rsvg-convert -o " + quoted(path("rsvg.png")) + " " + quoted(path("demo.svg")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  shows_a_picture("rsvg.png");
}

TEST_F(OtherPrograms, ChromiumDrawsTheDemo) {
  if (!installed("chromium")) GTEST_SKIP() << "chromium is not installed";
  const Ran ran =
      shell("HOME=" + quoted(path("")) +
            " chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars"
            " --window-size=1920,1080 --user-data-dir=" +
            quoted(path("profile")) + " --screenshot=" + quoted(path("chromium.png")) + " " +
            quoted("file://" + path("demo.svg")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  shows_a_picture("chromium.png");
  const Ran text =
      shell("HOME=" + quoted(path("")) +
            " chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir=" +
            quoted(path("profile2")) + " --dump-dom " + quoted("file://" + path("demo.svg")));
  EXPECT_NE(text.out.find("Vera Petrova"), std::string::npos);
  EXPECT_EQ(text.out.find("parsererror"), std::string::npos);
}

TEST_F(OtherPrograms, OpenpyxlReadsTheReport) {
  const std::string python = "/usr/bin/python3";
  if (shell(python + " -c 'import openpyxl'").code != 0) GTEST_SKIP() << "python3-openpyxl is not installed";
  ASSERT_EQ(flipchart({"report", "--demo", "-o", path("report.xlsx")}).code, 0);
  const std::string program = file("read.py",
                                   "import openpyxl, sys\n"
                                   "book = openpyxl.load_workbook(sys.argv[1])\n"
                                   "print('|'.join(book.sheetnames))\n"
                                   "for row in book['Handovers between silos'].iter_rows(values_only=True):\n"
                                   "    print(*row, sep='|')\n");
  const Ran ran = shell(python + " " + quoted(program) + " " + quoted(path("report.xlsx")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out.rfind("Summary|In figures|Handovers between silos|", 0), 0U) << ran.out;
  EXPECT_NE(ran.out.find("\nCustomer Care|Logistics|214|0.095323\n"), std::string::npos) << ran.out;
}

}  // namespace
}  // namespace flipchart::journeys
