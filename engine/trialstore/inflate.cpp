// SPDX-License-Identifier: Apache-2.0
// The only file that calls zlib.
#include "trialstore/inflate.h"

#include <zlib.h>

#include <memory>
#include <stdexcept>

namespace nextline::trialstore {
namespace {

constexpr int kGzip = 15 + 16;  ///< largest window, gzip's header and checksum
constexpr std::size_t kBlock = 64u << 10;

/// Bytes that were looked at before anybody asked for them.
class Beginning {
public:
    explicit Beginning(Bytes bytes) : bytes_(std::move(bytes)) {
        while (read_.size() < 4) {
            char block[4];
            const std::size_t got = bytes_(block, sizeof block);
            if (got == 0) break;
            read_.append(block, got);
        }
    }
    [[nodiscard]] bool is(std::string_view mark) const { return read_.starts_with(mark); }
    std::size_t operator()(char* to, std::size_t size) {
        if (read_.empty()) return bytes_(to, size);
        const std::size_t some = read_.copy(to, size);
        read_.erase(0, some);
        return some;
    }

private:
    Bytes bytes_;
    std::string read_;
};

class Inflating {
public:
    explicit Inflating(Beginning bytes) : bytes_(std::move(bytes)), input_(kBlock, '\0') {
        if (inflateInit2(&stream_, kGzip) != Z_OK) throw std::runtime_error("out of memory");
    }
    ~Inflating() { inflateEnd(&stream_); }
    Inflating(const Inflating&) = delete;
    Inflating& operator=(const Inflating&) = delete;

    std::size_t read(char* to, std::size_t size) {
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = static_cast<uInt>(size);
        while (stream_.avail_out == size && !damaged_) {
            if (stream_.avail_in == 0 && !refill()) break;
            const int code = inflate(&stream_, Z_NO_FLUSH);
            whole_ = code == Z_STREAM_END;
            if (whole_) inflateReset(&stream_);  // another member may follow
            damaged_ = !whole_ && code != Z_OK && code != Z_BUF_ERROR;
            if (damaged_) break;  // what came before is sound
        }
        if (damaged_ && stream_.avail_out == size)
            throw std::runtime_error("the compressed file is damaged");
        return size - stream_.avail_out;
    }

private:
    bool refill() {
        const std::size_t got = bytes_(input_.data(), input_.size());
        if (got == 0 && !whole_) throw std::runtime_error("the compressed file is cut off");
        stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
        stream_.avail_in = static_cast<uInt>(got);
        return got != 0;
    }

    Beginning bytes_;
    std::string input_;
    z_stream stream_{};
    bool whole_ = false, damaged_ = false;
};

}  // namespace

Bytes unpacked(Bytes bytes) {
    Beginning beginning(std::move(bytes));
    if (beginning.is("PK\x03\x04"))
        throw std::runtime_error("this is a .zip: unpack it and import the files in it");
    if (!beginning.is("\x1f\x8b")) return beginning;
    const auto inflating = std::make_shared<Inflating>(std::move(beginning));
    return [inflating](char* to, std::size_t size) { return inflating->read(to, size); };
}

std::string packed(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("out of memory");
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int code = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END) throw std::runtime_error("cannot be compressed");
    return out;
}

}  // namespace nextline::trialstore
