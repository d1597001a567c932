"""What people choose in `guess`."""

from coursekit.exercise import Predict

task = Predict(
    objective="toy-3",
    points=1,
    program="adds_up",
    because={"a": "Five is 2 + 3.", "b": "Six is the sum of all three."},
)
