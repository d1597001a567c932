// Two reports, and Chapman's estimate of what both have left.

// one, other: sets. Returns how many only the one has, only the other, and both; and how
// many are left by the estimate.
export function recapture(one, other) {
  const both = [...one].filter((item) => other.has(item)).length;
  const [first, second] = [one.size - both, other.size - both];
  return { first, second, both, left: (first * second) / (both + 1) };
}
