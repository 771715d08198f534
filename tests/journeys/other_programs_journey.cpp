// What we write as other programs see it: it opens, and shows more than an empty page.
#include <algorithm>

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

// Without blanks, for programs that break lines where they will.
std::string letters_of(const std::string& text) {
  std::string letters;
  for (const char c : text)
    if (static_cast<unsigned char>(c) > ' ') letters += c;
  return letters;
}

TEST_F(OtherPrograms, LibreOfficeShowsTheSlidesWithEveryCardsName) {
  for (const char* program : {"soffice", "pdfinfo", "pdftotext", "pdftoppm"})
    if (!installed(program)) GTEST_SKIP() << program << " is not installed";
  const std::vector<std::string> of = {"--demo", "--view", "customers-on-top", "--overlay", "flows"};
  const auto drawn = [&](const std::string& name) {
    std::vector<std::string> words = {"render", "-o", path(name)};
    words.insert(words.end(), of.begin(), of.end());
    const Ran ran = flipchart(words);
    ASSERT_EQ(ran.code, 0) << ran.err;
  };
  drawn("slides.pptx");
  drawn("slides.json");
  const Ran zip = shell("/usr/bin/python3 -m zipfile -t " + quoted(path("slides.pptx")));
  EXPECT_EQ(zip.code, 0) << zip.out << zip.err;
  const Ran made =
      shell("soffice -env:UserInstallation=" + quoted("file://" + path("office")) +
            " --headless --convert-to pdf --outdir " + quoted(path("")) + " " + quoted(path("slides.pptx")));
  ASSERT_EQ(made.code, 0) << made.err;
  const Ran parts = shell("/usr/bin/python3 -m zipfile -l " + quoted(path("slides.pptx")));
  std::size_t slides = 0;
  while (parts.out.find("ppt/slides/slide" + std::to_string(slides + 1) + ".xml") != std::string::npos)
    ++slides;
  EXPECT_GE(slides, 2U) << "both views";
  const Ran info = shell("pdfinfo " + quoted(path("slides.pdf")));
  EXPECT_NE(info.out.find("Pages:           " + std::to_string(slides) + "\n"), std::string::npos)
      << info.out;
  EXPECT_NE(info.out.find("Page size:       960"), std::string::npos) << info.out;

  // Slides read letters that run from right to left in their own order, and what had to be made shorter is.
  const std::string text = letters_of(shell("pdftotext -layout " + quoted(path("slides.pdf")) + " -").out);
  std::size_t cards = 0;
  std::size_t found = 0;
  const nlohmann::json picture = nlohmann::json::parse(text_of(path("slides.json")));
  for (const auto& card : picture.at("cards")) {
    const std::string name = letters_of(card.at("lines").at(0));
    ++cards;
    if (text.find(name) != std::string::npos) {
      ++found;
      continue;
    }
    const bool plain =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!plain) continue;
    EXPECT_NE(text.find(name.substr(0, name.size() / 2)), std::string::npos) << name;
  }
  EXPECT_GT(cards, 150U);
  EXPECT_GE(found * 100, cards * 96) << found << " of " << cards;
  ASSERT_EQ(
      shell("pdftoppm -r 60 -png -singlefile " + quoted(path("slides.pdf")) + " " + quoted(path("slides")))
          .code,
      0);
  shows_a_picture("slides.png");
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
