"""What is put on paper: reports for a clinic and sheets for the wall, as PDF files that can be read aloud too."""
