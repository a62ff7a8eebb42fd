"""The exercise editor: a figure to be posed, its keyframes in time, and everything else that an exercise says."""
