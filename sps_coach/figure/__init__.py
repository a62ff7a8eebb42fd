"""How a body is drawn: skeleton, minimum-jerk paths, shapes (all pure), and their painting."""
