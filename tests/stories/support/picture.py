# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Looks at pixels: of a PNG, and of a screen whose Xvfb keeps its frame buffer in a file (-fbdir)."""

import struct
import zlib

from .station import StoryFailed


def _unfiltered(kind, line, above, step):
    """One row of a PNG as pixels again (PNG specification, section 9)."""
    for i in range(len(line)):
        left = line[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        if kind == 1:
            line[i] = (line[i] + left) & 255
        elif kind == 2:
            line[i] = (line[i] + above[i]) & 255
        elif kind == 3:
            line[i] = (line[i] + (left + above[i]) // 2) & 255
        elif kind == 4:
            guess = left + above[i] - corner
            near = min((abs(guess - left), 0, left), (abs(guess - above[i]), 1, above[i]), (abs(guess - corner), 2, corner))
            line[i] = (line[i] + near[2]) & 255
    return line


def read_png(path):
    """(width, height, the set of its colours); a file that is not a whole PNG is a failed story."""
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or data[-8:-4] != b"IEND":
        raise StoryFailed(f"{path} is not a whole PNG")
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    step = {(8, 2): 3, (8, 6): 4}.get((depth, kind))
    if step is None:
        raise StoryFailed(f"{path} has {depth} bits of the kind {kind}, not colours")
    packed, at = b"", 8
    while at < len(data):
        length = struct.unpack(">I", data[at:at + 4])[0]
        if data[at + 4:at + 8] == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += length + 12
    raw, row, colours = zlib.decompress(packed), width * step + 1, set()
    above = bytearray(row - 1)
    for y in range(height):
        above = _unfiltered(raw[y * row], bytearray(raw[y * row + 1:(y + 1) * row]), above, step)
        colours.update(zip(*(above[i::step] for i in range(step))))
    return width, height, colours


def screen_colours(file):
    """The colours on the screen now, or none while most of it is black: the XWD file of Xvfb's -fbdir."""
    data = file.read_bytes()
    header = struct.unpack(">25I", data[:100])
    pixels = data[header[0] + header[19] * 12:]
    if len(pixels) - pixels.count(0) < len(pixels) // 10:
        return set()
    return set(memoryview(pixels).cast("I"))


def screen_part(file, x, y, width, height):
    """The pixels of this part of the screen now, row by row, from the same file."""
    data = file.read_bytes()
    header = struct.unpack(">25I", data[:100])
    begin, line = header[0] + header[19] * 12, header[12]
    left, right = max(0, x) * 4, min(header[4], x + width) * 4
    return b"".join(data[begin + row * line + left:begin + row * line + right]
                    for row in range(max(0, y), min(header[5], y + height)))
