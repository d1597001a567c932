"""What an exercise is: its tasks, its checks, its starter, its proof."""
