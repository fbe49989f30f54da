"""The timeline on paper: PNG, SVG and PDF of any stretch, drawn as letters and lines."""

from ui.pictures.picture import Picture, plan_picture
from ui.pictures.picture_files import image_of, written
from ui.pictures.wish import SIZES, THEMES, Format, PictureWish, Size

__all__ = [
    "SIZES",
    "THEMES",
    "Format",
    "Picture",
    "PictureWish",
    "Size",
    "image_of",
    "plan_picture",
    "written",
]
