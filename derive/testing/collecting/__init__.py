"""What pytest collects of theories: claims of theories, and code that is checked against claims."""
