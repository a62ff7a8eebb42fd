"""The diary: what the person writes down about treatment, spasms and whatever else matters to them."""
