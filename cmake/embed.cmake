# Writes a C++ file that holds the parts of the page as texts.
# cmake -D FRAME=page.html -D SCRIPT=page.js -D STYLE=page.css -D OUT=page_files.cpp -P embed.cmake
file(READ "${FRAME}" frame)
file(READ "${SCRIPT}" script)
file(READ "${STYLE}" style)
file(WRITE "${OUT}" "#include \"render/page_files.h\"

namespace casus {

const std::string_view page_frame = R\"casus(${frame})casus\";
const std::string_view page_script = R\"casus(${script})casus\";
const std::string_view page_style = R\"casus(${style})casus\";

} // namespace casus
")
