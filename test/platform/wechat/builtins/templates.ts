const PLAIN =
  'view text scroll-view button label form picker navigator swiper-item checkbox-group radio-group cover-view ' +
  'movable-area movable-view page-container root-portal picker-view picker-view-column match-media page-meta ' +
  'navigation-bar sticky-section sticky-header list-view grid-view map video audio camera live-player ' +
  'live-pusher web-view ad official-account open-data editor share-element icon rich-text'

const placeholder =
  '<n-div class="ph {{placeholderClass}}" style="{{placeholderStyle}}" hidden="{{!showPlaceholder}}">{{placeholder}}</n-div>'

/** WXML of WeChat's own components, which WeChat does not publish. `n-div` is drawn as a native div. */
export const builtinTemplates: Record<string, string> = {
  ...Object.fromEntries(PLAIN.split(' ').map((name) => [name, '<slot/>'])),
  input: `<n-input class="i" />${placeholder}`,
  textarea: `<n-textarea class="i" />${placeholder}`,
  image: '<n-img class="i" />',
  'cover-image': '<n-img class="i" />',
  canvas: '<n-canvas class="i" />',
  swiper:
    '<n-div class="track"><slot/></n-div><n-div class="dots" wx:if="{{indicatorDots}}">' +
    '<n-div class="dot {{index===at?\'on\':\'\'}}" wx:for="{{dots}}" wx:key="*this"/></n-div>',
  switch:
    "<n-div class=\"sw {{on?'on':''}} {{disabled?'dis':''}}\" " +
    "style=\"{{on&&color?'background:'+color+';border-color:'+color:''}}\"><n-div class=\"knob\"/></n-div><slot/>",
  checkbox:
    "<n-div class=\"box {{on?'on':''}}\" style=\"{{color?'color:'+color:''}}\">{{on?'✓':''}}</n-div><slot/>",
  radio:
    "<n-div class=\"box r {{on?'on':''}}\" style=\"{{on&&color?'background:'+color:''}}\">{{on?'✓':''}}</n-div><slot/>",
  slider: '<n-input class="i" type="range" />',
  progress:
    '<n-div class="bar"><n-div class="in" style="width:{{percent}}%;{{activeColor?\'background:\'+activeColor:\'\'}}"/></n-div>',
}
