// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// mingcha-verify FOLDER [--centre FINGERPRINT] [--checkpoint FILE]…: what holds in a folder of evidence, and what does not.
#include "sync/verify/digest.h"
#include "sync/verify/printable.h"
#include "sync/verify/verifier.h"

#include <sodium.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace mingcha::verify;

constexpr int kWrong = 1;
constexpr int kMisused = 2;
constexpr std::uintmax_t kLargestFile = std::uintmax_t{64} << 20;
constexpr std::uintmax_t kLargestFolder = std::uintmax_t{2} << 30;
constexpr size_t kMostFiles = 10'000;

constexpr char kHelp[] =
    "mingcha-verify FOLDER [--centre FINGERPRINT] [--checkpoint FILE]...\n"
    "Checks a folder that \"mingcha-server export-evidence\" made, without the server and without a network.\n"
    "Prints one line for each thing that holds or does not, and a verdict. Ends with 0 when all holds, 1 when\n"
    "something does not or could not be compared, 2 when it was called wrongly.\n"
    "  --centre FINGERPRINT  SHA-256 of the centre's public key, 64 hexadecimal digits, from a source you trust: its\n"
    "                        office, a printed checkpoint, a tablet. Without it anyone could have made the folder.\n"
    "  --checkpoint FILE     a checkpoint of the log that somebody else kept: the log must go on from it.\n";

bool readFile(const fs::path &path, std::string &bytes)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > kLargestFile)
        return false;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    bytes = all.str();
    return file.good() || bytes.size() == size;
}

bool cannotRead(const fs::path &path, const std::string &why)
{
    std::fprintf(stderr, "%s: %s.\n", printable(path.string()).c_str(), why.c_str());
    return false;
}

/// Every file below the folder; false with a sentence when one cannot be read. Nothing is passed over.
bool readFolder(const fs::path &folder, Files &files)
{
    std::error_code error;
    std::uintmax_t bytes = 0;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::file_status status = at->symlink_status(error);
        if (fs::is_directory(status))
            continue;
        if (!fs::is_regular_file(status))
            return cannotRead(at->path(), "is neither a file nor a folder; nothing of that kind belongs here");
        std::string &content = files[at->path().lexically_relative(folder).generic_string()];
        if (!readFile(at->path(), content))
            return cannotRead(at->path(), "cannot be read, or is larger than 64 MiB");
        bytes += content.size();
        if (files.size() > kMostFiles || bytes > kLargestFolder)
            return cannotRead(folder, "has more than 10,000 files or 2 GiB; no evidence is as large");
    }
    return !error || cannotRead(folder, "cannot be read: " + error.message());
}

int misused(const char *why)
{
    std::fprintf(stderr, "%s\n%s", why, kHelp);
    return kMisused;
}

} // namespace

int main(int argc, char *argv[])
{
    if (sodium_init() < 0)
        return misused("libsodium does not start.");
    Asked asked;
    std::string folder;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--help" || word == "-h") {
            std::fputs(kHelp, stdout);
            return 0;
        }
        if ((word == "--centre" || word == "--checkpoint") && i + 1 == argc)
            return misused(("After " + word + " something is missing.").c_str());
        if (word == "--centre") {
            const std::optional<std::string> fingerprint = fromHex(argv[++i]);
            if (!fingerprint || fingerprint->size() != kHashBytes)
                return misused("A fingerprint has 64 hexadecimal digits.");
            asked.fingerprint = *fingerprint;
        } else if (word == "--checkpoint") {
            std::string note;
            if (!readFile(argv[++i], note))
                return misused("The checkpoint's file cannot be read.");
            asked.notes.push_back(note);
        } else if (word.starts_with("-") || !folder.empty()) {
            return misused(("This is not understood: " + printable(word)).c_str());
        } else {
            folder = word;
        }
    }
    if (folder.empty())
        return misused("Which folder?");
    Files files;
    if (!readFolder(folder, files))
        return kMisused;
    const Report report = verify(files, asked);
    for (const Line &line : report.lines) {
        const char *sign = line.kind == Line::Kind::Holds ? "ok  " : line.kind == Line::Kind::Fails ? "WRONG" : "note";
        std::printf("%-5s %s\n", sign, printable(line.text).c_str());
    }
    std::printf("%s\n", report.verdict().c_str());
    return report.holds() && !report.isUncompared ? 0 : kWrong;
}
