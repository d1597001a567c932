// Words in a row, as one says them: "a", "a and b", "a, b and c".
export function listed(words) {
  const start = words.slice(0, -1).join(", ");
  return start ? `${start} and ${words.at(-1)}` : words.join("");
}
