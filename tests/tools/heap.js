// Walks the heap of a program of Rust's in its memory, as the allocator (dlmalloc) has laid it out. Gives what is in use, in bytes
// and in blocks, with what the allocator notes of each, and how far from the heap's beginning the last block in use ends; or
// nothing, where no heap is found. It lies at the end of the memory. A block has a head in its second word: its length, in
// multiples of 8, with bit 0 set where the block before it is in use, and bit 1 where it is itself. The last 40 bytes are the
// heap's foot, whose head is that length.
(memory) => {
  const FOOT = 40;
  const view = new DataView(memory.buffer);
  const end = view.byteLength - FOOT;
  const walk = (start) => {
    let [at, bytes, blocks, last, isBeforeUsed] = [start, 0, 0, start, 1];
    while (at < end) {
      const head = view.getUint32(at + 4, true);
      const length = head & ~7;
      if ((head & 1) !== isBeforeUsed || length < 16) return undefined;
      at += length;
      isBeforeUsed = (head >> 1) & 1;
      if (isBeforeUsed) [bytes, blocks, last] = [bytes + length, blocks + 1, at];
    }
    return at === end && blocks > 1 && view.getUint32(end + 4, true) === FOOT ? { bytes, blocks, extent: last - start } : undefined;
  };
  // It begins on a page of the memory. Before it are the stack and what the program has brought along.
  for (let start = 0; start < end; start += 0x10000) {
    const found = walk(start);
    if (found) return found;
  }
  return undefined;
}
